package dev.cinnabar.dialect.mysql;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.dialect.Limits;
import dev.cinnabar.dialect.Version;
import java.util.EnumSet;
import java.util.Set;

/** What MySQL has, by its version. */
final class MysqlFeatures {
    /** The protocol counts parameters in two bytes. */
    static final Limits LIMITS = new Limits(65_535);

    private static final Set<Feature> NEWEST = EnumSet.of(
            Feature.DEFAULT_VALUES,
            Feature.UPSERT,
            Feature.UPDATE_FROM,
            Feature.DELETE_USING,
            Feature.UPDATE_LIMIT,
            Feature.CTE,
            Feature.RECURSIVE_CTE,
            Feature.CTE_ON_CHANGE,
            Feature.WINDOW_FUNCTIONS,
            Feature.FRAME_INTERVALS,
            Feature.AGGREGATE_ORDER,
            Feature.ROLLUP,
            Feature.LATERAL,
            Feature.INTERSECT_EXCEPT,
            Feature.INTERSECT_EXCEPT_ALL,
            Feature.NESTED_SET_OPERATIONS,
            Feature.VALUES_TABLE,
            Feature.ROW_LOCKS,
            Feature.LOCK_SHARE,
            Feature.SKIP_LOCKED,
            Feature.TUPLES,
            Feature.TUPLE_IN,
            Feature.QUANTIFIED,
            Feature.REGEXP,
            Feature.JSON,
            Feature.JSON_CONTAINS,
            Feature.HINTS,
            Feature.NATIVE_ENUM,
            Feature.EXACT_DECIMALS,
            Feature.SCHEMAS,
            Feature.COMPUTED_STORED,
            Feature.DEFAULT_EXPRESSIONS,
            Feature.COMPUTED_VIRTUAL,
            Feature.COMMENTS,
            Feature.ALTER_CONSTRAINTS,
            Feature.FUNCTIONAL_INDEXES,
            Feature.DESCENDING_INDEXES,
            Feature.VIEWS,
            Feature.TEMPORARY_TABLES,
            Feature.READ_ONLY_TRANSACTIONS,
            Feature.SERVER_CURSORS,
            Feature.CONCURRENT_WRITERS);

    private MysqlFeatures() {}

    static EnumSet<Feature> of(Version version) {
        EnumSet<Feature> features = EnumSet.copyOf(NEWEST);
        if (version.isBelow(8, 0, 31)) {
            features.removeAll(EnumSet.of(Feature.INTERSECT_EXCEPT, Feature.INTERSECT_EXCEPT_ALL));
        }
        return features;
    }
}
