package dev.coffer.app;

import dev.coffer.calypso.CalypsoConnection;
import dev.coffer.core.account.Credentials;
import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.balance.BalanceSnapshot;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.status.ServerClock;
import dev.coffer.platform.secrets.KeyringSecretStore;
import dev.coffer.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Examines a workspace and its connection without changing either. */
public final class Doctor {
    private final Clock clock;

    public Doctor(Clock clock) {
        this.clock = clock;
    }

    /** One check: what was looked at, whether it is well, and what to do if it is not. */
    public record Finding(String subject, boolean ok, String detail) {
        public String line() {
            return "%-10s %s".formatted(subject, ok ? "ok" + (detail.isEmpty() ? "" : "  " + detail) : detail);
        }

        static Finding well(String subject, String detail) {
            return new Finding(subject, true, detail);
        }

        static Finding ill(String subject, String detail) {
            return new Finding(subject, false, detail);
        }
    }

    /** Checks in the order in which a person should mend. */
    public List<Finding> examine(Path dir, Optional<ServerAddress> server, Optional<Credentials> given) {
        List<Finding> findings = new ArrayList<>();
        findings.add(database(dir));
        WorkspaceSettings settings = WorkspaceSettings.load(new Workspace(dir).settings());
        ServerAddress address = server.or(
                        () -> settings.get(Connections.SERVER_SETTING).map(ServerAddress::parse))
                .orElse(ServerAddress.CALYPSO);
        Optional<Credentials> credentials;
        try {
            credentials = given.or(() -> KeyringSecretStore.open().load(address));
        } catch (FailureException e) {
            findings.add(Finding.ill("key", FailureSentence.of(e.failure())));
            return findings;
        }
        if (credentials.isEmpty()) {
            findings.add(
                    Finding.ill(
                            "key",
                            "No credentials for " + address
                                    + ". Connect in the console, or set COFFER_ACCOUNT, COFFER_API_KEY and COFFER_API_SECRET."));
            return findings;
        }
        connection(address, credentials.get(), findings);
        return findings;
    }

    private Finding database(Path dir) {
        Workspace workspace = new Workspace(dir);
        if (!Files.exists(workspace.database())) {
            return Finding.well("database", "none yet in " + dir);
        }
        InstanceLock lock = null;
        try {
            lock = InstanceLock.take(workspace.lockFile(), Holder.self(clock.instant(), System.getenv()));
            return integrity(workspace);
        } catch (FailureException e) {
            return Finding.ill("database", FailureSentence.of(e.failure()));
        } catch (CommandFailed e) {
            return Finding.ill("database", String.valueOf(e.getMessage()));
        } finally {
            if (lock != null) {
                lock.close();
            }
        }
    }

    private Finding integrity(Workspace workspace) {
        try (Database database = Database.open(workspace.database(), workspace.backups(), clock)) {
            List<String> damage = database.integrity();
            return damage.isEmpty()
                    ? Finding.well("database", workspace.database().toString())
                    : Finding.ill(
                            "database",
                            "Damaged: " + damage.getFirst() + ". Do not send from it; restore the newest backup.");
        }
    }

    private void connection(ServerAddress server, Credentials credentials, List<Finding> findings) {
        ServerClock serverClock = new ServerClock();
        Failure failure = null;
        BalanceSnapshot account = null;
        try (CalypsoConnection calypso =
                CalypsoConnection.open(server, credentials, clock, serverClock, Thread::sleep, new Random())) {
            account = calypso.balances().read();
        } catch (FailureException e) {
            failure = e.failure();
        }
        boolean reached = !(failure instanceof Failure.Unreachable) && !(failure instanceof Failure.NoAnswer);
        findings.add(
                reached
                        ? Finding.well("server", server.toString())
                        : Finding.ill("server", String.valueOf(failure == null ? "" : FailureSentence.of(failure))));
        if (!reached) {
            return;
        }
        findings.add(clock(serverClock, failure));
        if (failure == null && account != null) {
            findings.add(Finding.well("key", ""));
            findings.add(Finding.well("signature", ""));
            findings.add(Finding.well(
                    "account", credentials.account() + ", " + account.balances().size() + " balances"));
        } else if (failure instanceof Failure.Unauthorized it) {
            boolean signature = it.code().equals("003");
            findings.add(
                    signature
                            ? Finding.well("key", "")
                            : Finding.ill("key", "Calypso does not know this API key. Check it for typing errors."));
            findings.add(
                    signature
                            ? Finding.ill(
                                    "signature",
                                    "Calypso does not accept the signature. The secret does not belong to this key.")
                            : Finding.ill("signature", "not checked, since the key was refused"));
        } else if (failure != null && !(failure instanceof Failure.ClockSkew)) {
            findings.add(Finding.ill("account", FailureSentence.of(failure)));
        }
    }

    private static Finding clock(ServerClock serverClock, @Nullable Failure failure) {
        Duration offset = serverClock.offset().current();
        if (failure instanceof Failure.ClockSkew skew) {
            return Finding.ill("clock", FailureSentence.of(skew));
        }
        String far = Math.abs(offset.toSeconds()) + " s "
                + (offset.isNegative() ? "ahead of the server" : "behind the server");
        return serverClock.warns()
                ? Finding.ill("clock", "This computer's clock is " + far + ". Set it (switch automatic time on).")
                : Finding.well("clock", offset.isZero() ? "" : far);
    }
}
