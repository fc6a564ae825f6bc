package dev.coffer.store;

import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Assets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A workspace with a past of any length, made from a seed: payouts over three years and four changes each. It is written as the first
 * version of the program would have left it and then brought up to date by the program itself, so that the migration is seen at that
 * size too.
 */
public final class GeneratedHistory {
    public static final long END = 1_795_348_800_000L; // 2026-11-22T16:00:00Z
    private static final long THREE_YEARS = 3L * 365 * 86_400_000;
    private static final List<String> PEOPLE = List.of(
            "anna.berg",
            "b.okafor",
            "c.lindqvist",
            "d.moreau",
            "e.tanaka",
            "f.rossi",
            "g.novak",
            "h.silva",
            "i.weber",
            "j.kaya",
            "k.dubois",
            "l.ivanova");
    private static final List<String> DAMAGES = List.of(
            "Water damage",
            "Storm, roof",
            "Hail, vehicle",
            "Burglary",
            "Fire in the kitchen",
            "Broken window",
            "Lightning",
            "Bicycle theft",
            "Glass door",
            "Travel, luggage",
            "Liability, dog bite",
            "Lost keys",
            "Frozen pipe",
            "Flood");
    private static final List<String> STREETS = List.of(
            "Hafenstrasse", "Lindenweg", "Rue de la Paix", "Via Roma", "Kungsgatan", "Calle Mayor", "Long Acre");

    private final SplittableRandom random;
    private final int rows;
    private final List<Asset> assets = Assets.payable();

    private GeneratedHistory(int rows, long seed) {
        this.rows = rows;
        this.random = new SplittableRandom(seed);
    }

    /** Makes {@code FOLDER/coffer.db}, or keeps the one that is there. */
    public static void in(Path folder, int rows, long seed) {
        Path file = folder.resolve("coffer.db");
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path fresh = folder.resolve("fresh.db");
            Files.deleteIfExists(fresh);
            Path first = Files.createTempDirectory("first-version");
            Files.copy(script(), first.resolve("V001__ledger.sql"));
            Path backups = folder.resolve("fresh-backups");
            Clock clock = Clock.systemUTC();
            Database.open(new Setup(
                            fresh,
                            new Backups(backups, clock),
                            clock,
                            CommitProbe.NONE,
                            new Migrations(List.of("filesystem:" + first), 1),
                            5_000))
                    .close();
            try (Connection connection = new Connections(fresh, 5_000).writable()) {
                new GeneratedHistory(rows, seed).fill(connection);
            }
            Database.open(fresh, backups, clock).close();
            delete(backups);
            Files.move(fresh, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Path script() {
        try {
            return Path.of(Objects.requireNonNull(Database.class.getResource("/dev/coffer/db/V001__ledger.sql"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(it -> it.toFile().delete());
            }
        }
    }

    private void fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "PRAGMA synchronous = OFF",
                    "PRAGMA cache_size = -600000",
                    "DROP INDEX payout_receiver",
                    "DROP INDEX payout_claim",
                    "DROP INDEX payout_scheduled",
                    "BEGIN")) {
                statement.execute(sql);
            }
            payouts(connection);
            changes(connection);
            for (String sql : List.of(
                    "CREATE INDEX payout_receiver ON payout (deposit_address, confirmed_at)",
                    "CREATE INDEX payout_claim ON payout (claim_reference COLLATE NOCASE)",
                    "CREATE INDEX payout_scheduled ON payout (id) WHERE execution_at IS NOT NULL",
                    "COMMIT")) {
                statement.execute(sql);
            }
        }
    }

    private void payouts(Connection connection) throws SQLException {
        String columns =
                "id, idempotency_key, draft_id, account, issued_by, confirmed_at, chain, currency, deposit_address,"
                        + " amount, claim_reference, comment, execution_at, execution_zone, execution_typed, outbox_state,"
                        + " outbox_since, attempts, maybe_sent, lookups, note_code, note_text, remote_id, remote_account,"
                        + " remote_deposit_address, remote_currency, remote_amount, remote_fee_currency, remote_fee, remote_state,"
                        + " remote_created_at, remote_hash, remote_key, remote_raw, remote_read_at, search_text";
        String places = columns.replaceAll("[a-z_]+", "?");
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO payout (" + columns + ") VALUES (" + places + ")")) {
            for (int row = 1; row <= rows; row++) {
                payout(insert, row);
                insert.addBatch();
                if (row % 1_000 == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private void payout(PreparedStatement insert, int row) throws SQLException {
        long confirmed = END - THREE_YEARS + THREE_YEARS / rows * row + random.nextInt(1_000);
        Asset asset = assets.get(lower(assets.size()));
        String chain = asset.knownChain().orElseThrow().name();
        String key = uuid();
        // A third are paid to somebody who was paid before.
        long receiver = random.nextInt(3) == 0 ? random.nextInt(Math.max(1, rows / 50)) : 1_000_000_000L + row;
        String address = "0x" + hex(new SplittableRandom(receiver), 40);
        String amount = amount(asset);
        String claim = String.format(
                Locale.ROOT, "CLM-%d-%07d", 2024 + (int) ((confirmed - END + THREE_YEARS) / 31_536_000_000L), row);
        String comment = DAMAGES.get(random.nextInt(DAMAGES.size())) + ", "
                + STREETS.get(random.nextInt(STREETS.size())) + " " + (1 + random.nextInt(180));
        boolean scheduled = random.nextInt(12) == 0;
        String[] states = states(row);
        boolean remote = states[0].equals("ACCEPTED");
        String remoteId = Integer.toString(4_000_000 + row);
        String hash = remote ? "0x" + hex(random, 64) : null;
        String issuer = PEOPLE.get(lower(PEOPLE.size()));
        String raw = remote ? raw(remoteId, states[1], asset, amount, address, hash, key, comment) : null;
        Object[] values = {
            row,
            key,
            uuid(),
            "acme-payouts",
            issuer,
            confirmed,
            chain,
            asset.code(),
            address,
            amount,
            claim,
            comment,
            scheduled ? confirmed + 86_400_000 : null,
            scheduled ? "Europe/Berlin" : null,
            scheduled ? "tomorrow 09:00" : null,
            states[0],
            confirmed + 900,
            1,
            1,
            0,
            states[0].equals("REJECTED") ? "014" : null,
            states[0].equals("REJECTED") ? "Deposit address is not valid" : null,
            remote ? remoteId : null,
            remote ? "acme-payouts" : null,
            remote ? address : null,
            remote ? asset.code() : null,
            remote ? amount : null,
            remote ? asset.code() : null,
            remote ? "1.25" : null,
            remote ? states[1] : null,
            remote ? confirmed + 1_000 : null,
            hash,
            remote ? key : null,
            raw,
            remote ? confirmed + 190_000 : null,
            SearchText.fold(
                    String.join("\n", address, claim, comment, key, hash == null ? "" : hash, remote ? remoteId : ""))
        };
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
    }

    /** Outbox and remote state: most are long done; the newest five hundred are on their way. */
    private String[] states(int row) {
        int dice = random.nextInt(1_000);
        if (row > rows - 500) {
            return dice < 100
                    ? new String[] {"QUEUED", ""}
                    : new String[] {
                        "ACCEPTED",
                        List.of("CREATED", "PENDING_CONFIRMATION", "CONFIRMED", "IN_PROGRESS")
                                .get(dice % 4)
                    };
        }
        if (dice < 8) {
            return new String[] {
                List.of("REJECTED", "WITHDRAWN", "NEVER_ARRIVED", "REJECTED").get(dice % 4), ""
            };
        }
        return new String[] {
            "ACCEPTED", dice < 35 ? "FAILED" : dice < 45 ? "CANCELED" : dice < 48 ? "PARTIAL" : "COMPLETED"
        };
    }

    private String amount(Asset asset) {
        long whole = random.nextInt(5) == 0 ? random.nextInt(100_000) : random.nextInt(3_000);
        int decimals = random.nextInt(4) == 0 ? Math.min(asset.decimals(), 18) : 2;
        StringBuilder text = new StringBuilder().append(whole).append('.');
        for (int i = 1; i < decimals; i++) {
            text.append(random.nextInt(10));
        }
        return text.append(1 + random.nextInt(9)).toString();
    }

    /** The lesser of two throws, so that the first are the most frequent. */
    private int lower(int bound) {
        int one = random.nextInt(bound);
        int other = random.nextInt(bound);
        return Math.min(one, other);
    }

    private static String raw(
            String id,
            String state,
            Asset asset,
            String amount,
            String address,
            @Nullable String hash,
            String key,
            String comment) {
        return "{\"id\":\"" + id + "\",\"account\":\"acme-payouts\",\"state\":\"" + state + "\",\"currency\":\""
                + asset.code()
                + "\",\"amount\":" + amount + ",\"depositAddress\":\"" + address + "\",\"transactionHash\":\"" + hash
                + "\",\"idempotencyKey\":\"" + key + "\",\"comment\":\"" + comment
                + "\",\"calypsoFee\":1.25,\"calypsoFeeCurrency\":\"" + asset.code() + "\",\"withdrawalErrors\":[]}";
    }

    private void changes(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO payout_change (payout, seq, at, kind, from_state, to_state) SELECT id, ?, confirmed_at + ?, ?, ?,"
                        + " CASE ? WHEN 4 THEN coalesce(remote_state, outbox_state) WHEN 3 THEN outbox_state ELSE ? END"
                        + " FROM payout ORDER BY id")) {
            String[][] steps = {
                {"OUTBOX", null, "QUEUED"},
                {"OUTBOX", "QUEUED", "SENDING"},
                {"OUTBOX", "SENDING", null},
                {"REMOTE", "CREATED", null}
            };
            for (int seq = 1; seq <= steps.length; seq++) {
                insert.setInt(1, seq);
                insert.setLong(2, List.of(0L, 300L, 900L, 190_000L).get(seq - 1));
                insert.setString(3, steps[seq - 1][0]);
                insert.setString(4, steps[seq - 1][1]);
                insert.setInt(5, seq);
                insert.setString(6, steps[seq - 1][2]);
                insert.executeUpdate();
            }
        }
    }

    private String uuid() {
        return new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() >>> 2) | Long.MIN_VALUE)
                .toString();
    }

    private static String hex(SplittableRandom random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(String.format(Locale.ROOT, "%016x", random.nextLong()));
        }
        return text.substring(0, length);
    }
}
