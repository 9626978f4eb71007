package dev.cinnabar.dialect.postgres;

import dev.cinnabar.schema.SequenceOptions;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** How a sequence's options stand in the catalogue (PostgreSQL, pg_sequence); what is usual is left unsaid. Stateless. */
final class PostgresSequences {
    /** Seven columns, of a sequence {@code s}. */
    static final String OPTIONS =
            "s.seqtypid::regtype::text, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle";

    private PostgresSequences() {}

    /** The options, from the column {@code first} on. */
    static SequenceOptions options(ResultSet row, int first) throws SQLException {
        long increment = row.getLong(first + 2);
        long usualLeast = increment > 0 ? 1 : -greatest(row.getString(first)) - 1;
        long usualGreatest = increment > 0 ? greatest(row.getString(first)) : -1;
        long least = row.getLong(first + 3);
        long greatest = row.getLong(first + 4);
        return new SequenceOptions(
                unless(row.getLong(first + 1), increment > 0 ? least : greatest),
                unless(increment, 1),
                unless(least, usualLeast),
                unless(greatest, usualGreatest),
                unless(row.getLong(first + 5), 1),
                row.getBoolean(first + 6));
    }

    private static @Nullable Long unless(long value, long usual) {
        return value == usual ? null : (Long) value;
    }

    private static long greatest(String type) {
        return switch (type) {
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
    }
}
