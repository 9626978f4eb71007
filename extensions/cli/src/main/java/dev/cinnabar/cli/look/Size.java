package dev.cinnabar.cli.look;

import org.jspecify.annotations.Nullable;

/**
 * How much a table holds, as far as the database tells without reading all of it. Immutable.
 *
 * @param rows an estimate on most databases; null where there is none
 * @param bytes on disk, indexes included; null where nothing is known
 */
public record Size(@Nullable Long rows, @Nullable Long bytes) {
    public static final Size UNKNOWN = new Size(null, null);

    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB", "PB", "EB"};

    /** For people: {@code 1,204 rows, 96 KB}; empty where nothing is known. */
    public String text() {
        String count =
                rows == null ? "" : String.format(java.util.Locale.ROOT, "%,d row%s", rows, rows == 1 ? "" : "s");
        String space = bytes == null ? "" : space(bytes);
        return count + (count.isEmpty() || space.isEmpty() ? "" : ", ") + space;
    }

    private static String space(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 1024 && unit < UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        return Math.round(value) + " " + UNITS[unit];
    }
}
