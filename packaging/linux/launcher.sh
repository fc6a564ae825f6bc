#!/bin/sh
# Starts Coffer with the runtime beside it, wherever the folder lies and however it is linked to.
self=$(readlink -f -- "$0")
root=${self%/bin/*}
app=$root/lib/app
exec "$root/lib/runtime/bin/java" \
 @OPTIONS@ \
 -cp "@CLASSPATH@" dev.coffer.Main "$@"
