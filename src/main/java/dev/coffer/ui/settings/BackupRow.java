package dev.coffer.ui.settings;

import dev.coffer.core.backup.Backup;
import dev.coffer.ui.kit.AgeText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * One backup in words.
 *
 * @param when {@code 14:02:05 · 3 h ago}
 * @param size {@code 1.4 MB}
 */
record BackupRow(Backup backup, String when, String size) {
    private static final long KILO = 1000;

    static BackupRow of(Backup backup, Instant now, ZoneId zone) {
        return new BackupRow(
                backup,
                AgeText.moment(backup.taken(), now, zone) + " · " + AgeText.ago(backup.taken(), now),
                size(backup.bytes()));
    }

    private static String size(long bytes) {
        if (bytes < KILO * KILO) {
            return Math.ceilDiv(bytes, KILO) + " kB";
        }
        long tenths = bytes / (KILO * KILO / 10);
        return String.format(Locale.UK, "%d.%d MB", tenths / 10, tenths % 10);
    }
}
