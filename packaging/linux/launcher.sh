#!/bin/sh
# Starts Coffer with the runtime beside it, wherever the folder lies and however it is linked to.
self=$(readlink -f -- "$0")
root=${self%/bin/*}
app=$root/lib/app
case "${1-}" in
  # It runs hot for a while and has no window to be quick to; the option that comes last counts.
  export) command="-XX:TieredStopAtLevel=4 -Xmx128m" ;;
  # With what Java needs beside the heap this stays below the MemoryMax of relay/coffer-relay.service. It waits far more than it works.
  relay) command="-Xmx64m" ;;
  *) command= ;;
esac
exec "$root/lib/runtime/bin/java" \
 @OPTIONS@ \
 $command \
 -cp "@CLASSPATH@" dev.coffer.Main "$@"
