package dev.coffer.store;

import dev.coffer.core.backup.Backup;
import dev.coffer.core.failure.FailureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Copies of the ledger in a folder. A copy gets its name only after it was checked and is on the disk, so whatever has a name of
 * ours is whole. Taking one reads on a connection of its own: the writer goes on meanwhile, and any thread may call it. Each says of
 * itself that it is a backup ({@link SqliteWorkspace#backupTakenAt()}), so that it is known for one even where a person put it in
 * the ledger's place by hand.
 */
public final class Backups {
    private final Path folder;
    private final Clock clock;

    public Backups(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Copies the database as it is at this moment, open or not. */
    public Path take(Path database) {
        return copy(database, "");
    }

    /** Before the schema changes. Such a copy is never thinned out. */
    Path takeBefore(int version, Path database) {
        return copy(database, "-version-" + version);
    }

    /** Removes the copies that {@link BackupNames#surplus} names. */
    public List<Path> thin() {
        List<Path> surplus = BackupNames.surplus(names(), clock.instant()).stream()
                .map(folder::resolve)
                .toList();
        for (Path file : surplus) {
            doing(file, () -> Files.deleteIfExists(file));
        }
        return surplus;
    }

    /** Newest first. */
    public List<Backup> list() {
        return names().stream()
                .filter(name -> BackupNames.taken(name).isPresent())
                .map(folder::resolve)
                .map(file -> doing(file, () -> backup(file)))
                .sorted(Comparator.comparing(Backup::taken).reversed())
                .toList();
    }

    private static Backup backup(Path file) throws IOException {
        Instant taken = BackupNames.taken(file.getFileName().toString()).orElseThrow();
        return new Backup(file, taken, Files.size(file));
    }

    /** The newest copy that is sound and that this version can read. */
    public Optional<Path> newestGood() {
        return list().stream()
                .map(Backup::file)
                .filter(file -> problem(file).isEmpty())
                .findFirst();
    }

    /** What keeps a file from being restored; empty where nothing does. */
    public Optional<String> problem(Path backup) {
        try {
            if (!Files.isRegularFile(backup)) {
                return Optional.of("there is no such file");
            }
            Connections connections = new Connections(backup, Connections.BUSY_MILLIS);
            new DatabaseFile(backup, Migrations.BUILT_IN.newest()).check(connections);
            try (Connection connection = connections.readOnly()) {
                if (Connections.number(connection, "PRAGMA application_id") != Connections.APPLICATION_ID) {
                    return Optional.of("it is not a ledger of Coffer");
                }
                String answer = Connections.single(connection, "PRAGMA quick_check");
                return answer.equals("ok") ? Optional.empty() : Optional.of(answer);
            }
        } catch (SQLException | FailureException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Path copy(Path database, String suffix) {
        Instant now = clock.instant();
        Path target = folder.resolve(BackupNames.of(now, suffix));
        while (Files.exists(target)) {
            now = now.plusMillis(1);
            target = folder.resolve(BackupNames.of(now, suffix));
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Path goal = target;
        Instant taken = now;
        return doing(target, () -> {
            Files.createDirectories(folder);
            Files.deleteIfExists(part);
            PrivateFiles.create(part);
            try (Connection connection = new Connections(database, Connections.BUSY_MILLIS).readOnly();
                    PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
                vacuum.setString(1, part.toAbsolutePath().toString());
                vacuum.execute();
            }
            SqliteWorkspace.mark(part, SqliteWorkspace.BACKUP_TAKEN_AT, taken);
            problem(part).ifPresent(problem -> {
                throw new StorageFailures(part)
                        .refuse("The backup " + goal + " did not come out whole (" + problem
                                + "). The ledger itself was not changed. Free some space and try again.");
            });
            PrivateFiles.sync(part);
            Files.move(part, goal, StandardCopyOption.ATOMIC_MOVE);
            PrivateFiles.sync(folder);
            return goal;
        });
    }

    private List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        return doing(folder, () -> {
            try (Stream<Path> files = Files.list(folder)) {
                return new ArrayList<>(
                        files.map(file -> file.getFileName().toString()).toList());
            }
        });
    }

    private static <R> R doing(Path file, FileWork<R> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new StorageFailures(file).translate(e);
        } catch (IOException e) {
            throw new FailureException(
                    new StorageFailures(file)
                            .refuse("The backup " + file + " could not be handled (" + e.getMessage()
                                    + "). The ledger itself was not changed. Check the folder and try again.")
                            .failure(),
                    e);
        }
    }

    private interface FileWork<R> {
        R run() throws IOException, SQLException;
    }
}
