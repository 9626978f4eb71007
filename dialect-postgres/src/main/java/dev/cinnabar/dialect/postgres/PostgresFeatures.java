package dev.cinnabar.dialect.postgres;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.dialect.Limits;
import dev.cinnabar.dialect.Version;
import java.util.EnumSet;
import java.util.Set;

/** What PostgreSQL has, by its version. */
final class PostgresFeatures {
    /** The protocol counts parameters in two bytes. */
    static final Limits LIMITS = new Limits(65_535);

    private static final Set<Feature> NEWEST = EnumSet.of(
            Feature.INSERT_RETURNING,
            Feature.UPDATE_RETURNING,
            Feature.DELETE_RETURNING,
            Feature.DEFAULT_VALUES,
            Feature.UPSERT,
            Feature.CONFLICT_TARGET,
            Feature.CONFLICT_CONDITION,
            Feature.UPDATE_FROM,
            Feature.DELETE_USING,
            Feature.CTE,
            Feature.RECURSIVE_CTE,
            Feature.CTE_MATERIALIZATION,
            Feature.CTE_ON_CHANGE,
            Feature.CHANGE_IN_CTE,
            Feature.WINDOW_FUNCTIONS,
            Feature.FRAME_GROUPS,
            Feature.FRAME_EXCLUSION,
            Feature.FRAME_INTERVALS,
            Feature.LIMIT_EXPRESSION,
            Feature.AGGREGATE_FILTER,
            Feature.AGGREGATE_ORDER,
            Feature.WITHIN_GROUP,
            Feature.ROLLUP,
            Feature.GROUPING_SETS,
            Feature.LATERAL,
            Feature.FULL_JOIN,
            Feature.INTERSECT_EXCEPT,
            Feature.INTERSECT_EXCEPT_ALL,
            Feature.NESTED_SET_OPERATIONS,
            Feature.VALUES_TABLE,
            Feature.FUNCTION_TABLE,
            Feature.NULLS_ORDER,
            Feature.DISTINCT_ON,
            Feature.WITH_TIES,
            Feature.ROW_LOCKS,
            Feature.LOCK_SHARE,
            Feature.SKIP_LOCKED,
            Feature.TUPLES,
            Feature.TUPLE_IN,
            Feature.QUANTIFIED,
            Feature.REGEXP,
            Feature.CASE_SENSITIVE_LIKE,
            Feature.JSON,
            Feature.JSON_CONTAINS,
            Feature.ARRAYS,
            Feature.NATIVE_BOOLEAN,
            Feature.NATIVE_UUID,
            Feature.NATIVE_ENUM,
            Feature.NATIVE_INTERVAL,
            Feature.EXACT_DECIMALS,
            Feature.INFINITE_DOUBLES,
            Feature.TIME_WITH_ZONE,
            Feature.SCHEMAS,
            Feature.SEQUENCES,
            Feature.IDENTITY,
            Feature.COMPUTED_STORED,
            Feature.DEFAULT_EXPRESSIONS,
            Feature.COMMENTS,
            Feature.COMMENTS_OF_ALL_UNICODE,
            Feature.DEFERRABLE,
            Feature.ALTER_CONSTRAINTS,
            Feature.KEYS_WITHOUT_INDEXES,
            Feature.RULES_FOLLOW_NAMES,
            Feature.PARTIAL_INDEXES,
            Feature.FUNCTIONAL_INDEXES,
            Feature.INCLUDE_INDEXES,
            Feature.DESCENDING_INDEXES,
            Feature.EXCLUSION_CONSTRAINTS,
            Feature.NULLS_NOT_DISTINCT,
            Feature.VIEWS,
            Feature.MATERIALIZED_VIEWS,
            Feature.TEMPORARY_TABLES,
            Feature.TEMPORARY_TABLES_LISTED,
            Feature.TEMPORARY_VIEWS,
            Feature.TABLES_WITHOUT_COLUMNS,
            Feature.INDEX_IF_EXISTS,
            Feature.COLUMN_IF_EXISTS,
            Feature.TRANSACTIONAL_DDL,
            Feature.READ_ONLY_TRANSACTIONS,
            Feature.STATEMENT_TIMEOUT,
            Feature.SERVER_CURSORS,
            Feature.LAZY_CURSORS,
            Feature.CONCURRENT_WRITERS);

    private PostgresFeatures() {}

    static EnumSet<Feature> of(Version version) {
        EnumSet<Feature> features = EnumSet.copyOf(NEWEST);
        if (!version.isBelow(18, 0)) {
            features.add(Feature.COMPUTED_VIRTUAL);
        }
        if (version.isBelow(15, 0)) {
            features.remove(Feature.NULLS_NOT_DISTINCT);
        }
        if (version.isBelow(13, 0)) {
            features.remove(Feature.WITH_TIES);
        }
        return features;
    }
}
