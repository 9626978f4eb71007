package dev.cinnabar.dialect.sqlite;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.dialect.Version;
import java.util.EnumSet;
import java.util.Set;

/** What SQLite has, by its version. */
final class SqliteFeatures {
    private static final Set<Feature> NEWEST = EnumSet.of(
            Feature.INSERT_RETURNING,
            Feature.UPDATE_RETURNING,
            Feature.DELETE_RETURNING,
            Feature.DEFAULT_VALUES,
            Feature.UPSERT,
            Feature.CONFLICT_TARGET,
            Feature.CONFLICT_CONDITION,
            Feature.UPDATE_FROM,
            Feature.UPDATE_LIMIT,
            Feature.CTE,
            Feature.RECURSIVE_CTE,
            Feature.CTE_MATERIALIZATION,
            Feature.CTE_ON_CHANGE,
            Feature.WINDOW_FUNCTIONS,
            Feature.FRAME_GROUPS,
            Feature.FRAME_EXCLUSION,
            Feature.LIMIT_EXPRESSION,
            Feature.AGGREGATE_FILTER,
            Feature.AGGREGATE_ORDER,
            Feature.FULL_JOIN,
            Feature.INTERSECT_EXCEPT,
            Feature.VALUES_TABLE,
            Feature.FUNCTION_TABLE,
            Feature.NULLS_ORDER,
            Feature.INFINITE_DOUBLES,
            Feature.TUPLES,
            Feature.TUPLE_IN,
            Feature.JSON,
            Feature.COMPUTED_STORED,
            Feature.DEFAULT_EXPRESSIONS,
            Feature.COMPUTED_VIRTUAL,
            Feature.DEFERRABLE,
            Feature.KEYS_WITHOUT_INDEXES,
            Feature.RULES_FOLLOW_NAMES,
            Feature.PARTIAL_INDEXES,
            Feature.FUNCTIONAL_INDEXES,
            Feature.DESCENDING_INDEXES,
            Feature.VIEWS,
            Feature.TEMPORARY_TABLES,
            Feature.TEMPORARY_TABLES_LISTED,
            Feature.TEMPORARY_VIEWS,
            Feature.INDEX_IF_EXISTS,
            Feature.TRANSACTIONAL_DDL,
            Feature.READ_ONLY_TRANSACTIONS);

    private SqliteFeatures() {}

    static EnumSet<Feature> of(Version version) {
        EnumSet<Feature> features = EnumSet.copyOf(NEWEST);
        // A compile option, which the JDBC driver sets since then (xerial/sqlite-jdbc#1325)
        if (version.isBelow(3, 51)) {
            features.remove(Feature.UPDATE_LIMIT);
        }
        if (version.isBelow(3, 44)) {
            features.remove(Feature.AGGREGATE_ORDER);
        }
        if (version.isBelow(3, 39)) {
            features.remove(Feature.FULL_JOIN);
        }
        if (version.isBelow(3, 35)) {
            features.removeAll(EnumSet.of(
                    Feature.INSERT_RETURNING,
                    Feature.UPDATE_RETURNING,
                    Feature.DELETE_RETURNING,
                    Feature.CTE_MATERIALIZATION));
        }
        return features;
    }
}
