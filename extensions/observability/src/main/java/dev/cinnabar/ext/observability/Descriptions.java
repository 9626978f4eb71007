package dev.cinnabar.ext.observability;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.cinnabar.connect.Execution;
import dev.cinnabar.dialect.Dialect;

/** What may be said of the statements of one engine, worked out once for each text. Shared by all threads; bounded. */
final class Descriptions {
    private static final int KEPT = 1_000;
    /** Characters of a text that is kept. */
    private static final int LONGEST = 10_000;

    private final Cache<Key, Described> known =
            CacheBuilder.newBuilder().maximumSize(KEPT).build();

    /** A text, which means another thing where a person wrote it. */
    private record Key(String sql, boolean built) {}

    Described of(Dialect dialect, String sql, Execution execution) {
        Key key = new Key(sql, execution.statement().isPresent());
        Described found = known.getIfPresent(key);
        if (found == null) {
            found = make(dialect, sql, execution);
            if (sql.length() <= LONGEST) {
                known.put(key, found);
            }
        }
        return found;
    }

    private static Described make(Dialect dialect, String sql, Execution execution) {
        return execution
                .statement()
                .map(node -> StatementWalk.describe(node, sql, dialect))
                .orElseGet(() -> GivenSql.describe(sql, dialect));
    }
}
