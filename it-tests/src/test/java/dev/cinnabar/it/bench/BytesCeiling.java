package dev.cinnabar.it.bench;

/** How many bytes a case may take: its goal, or where that is not met yet, what holds today. */
final class BytesCeiling {
    private BytesCeiling() {}

    /** For one operation, of which plain JDBC takes so many. */
    static double of(CoreCase what, BenchDatabase database, double plain) {
        double goal = what.goal().bytes(what.rows(), plain);
        return Math.max(goal, today(what, database));
    }

    /** Not goals: what is above its goal shall not rise further. */
    private static double today(CoreCase what, BenchDatabase database) {
        return switch (what) {
            case B2 -> database.isServer() ? 4_800_000 : 0;
            default -> 0;
        };
    }
}
