package dev.cinnabar.it.h2;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.ErrorClassifier;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.dialect.Identifiers;
import dev.cinnabar.dialect.Limits;
import dev.cinnabar.dialect.SchemaGrammar;
import dev.cinnabar.dialect.SchemaReader;
import dev.cinnabar.dialect.SessionRules;
import dev.cinnabar.dialect.StandardGrammar;
import dev.cinnabar.dialect.StandardTypes;
import dev.cinnabar.schema.NameLimit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** H2 as its manual describes it. Immutable, shared by all threads. */
final class H2Dialect implements Dialect {
    static final String NAME = "h2";

    private static final Identifiers IDENTIFIERS = new Identifiers('"', NameLimit.characters(256));
    private static final Set<Feature> FEATURES = Collections.unmodifiableSet(EnumSet.of(
            Feature.DEFAULT_VALUES,
            Feature.CTE,
            Feature.RECURSIVE_CTE,
            Feature.WINDOW_FUNCTIONS,
            Feature.FRAME_GROUPS,
            Feature.FRAME_EXCLUSION,
            Feature.FRAME_INTERVALS,
            Feature.AGGREGATE_FILTER,
            Feature.AGGREGATE_ORDER,
            Feature.WITHIN_GROUP,
            Feature.INTERSECT_EXCEPT,
            Feature.NESTED_SET_OPERATIONS,
            Feature.VALUES_TABLE,
            Feature.NULLS_ORDER,
            Feature.DISTINCT_ON,
            Feature.WITH_TIES,
            Feature.FETCH_PERCENT,
            Feature.LIMIT_EXPRESSION,
            Feature.ROW_LOCKS,
            Feature.TUPLES,
            Feature.TUPLE_IN,
            Feature.QUANTIFIED,
            Feature.REGEXP,
            Feature.CASE_SENSITIVE_LIKE,
            Feature.NATIVE_BOOLEAN,
            Feature.NATIVE_UUID,
            Feature.NATIVE_INTERVAL,
            Feature.EXACT_DECIMALS,
            Feature.INFINITE_DOUBLES,
            Feature.SCHEMAS,
            Feature.SEQUENCES,
            Feature.IDENTITY,
            Feature.COMPUTED_STORED,
            Feature.COMMENTS,
            Feature.ALTER_CONSTRAINTS,
            Feature.DESCENDING_INDEXES,
            Feature.VIEWS,
            Feature.INDEX_IF_EXISTS,
            Feature.CONCURRENT_WRITERS));

    private final String version;
    private final H2Types types;
    private final H2SchemaGrammar schema;
    private final H2SchemaReader reader;

    H2Dialect(String version) {
        this.version = version;
        this.types = new H2Types(this);
        this.schema = new H2SchemaGrammar(this);
        this.reader = new H2SchemaReader(this);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Set<Feature> features() {
        return FEATURES;
    }

    @Override
    public StandardGrammar grammar() {
        return H2Grammar.INSTANCE;
    }

    @Override
    public Identifiers identifiers() {
        return IDENTIFIERS;
    }

    @Override
    public StandardTypes types() {
        return types;
    }

    @Override
    public ErrorClassifier errors() {
        return H2Errors.INSTANCE;
    }

    @Override
    public SessionRules session() {
        return H2Session.INSTANCE;
    }

    @Override
    public Limits limits() {
        return new Limits(100_000);
    }

    @Override
    public SchemaGrammar schema() {
        return schema;
    }

    @Override
    public SchemaReader reader() {
        return reader;
    }
}
