package dev.cinnabar.dialect.mysql;

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
import dev.cinnabar.dialect.Version;
import dev.cinnabar.schema.NameLimit;
import java.util.Collections;
import java.util.Set;

/** MySQL as one version of it is. Immutable, shared by all threads. */
final class MysqlDialect implements Dialect {
    static final String NAME = "mysql";
    /** The version that is spoken where no server has been asked. */
    static final String NEWEST = "8.0.31";

    private static final Identifiers IDENTIFIERS = new Identifiers('`', NameLimit.characters(64));

    private static final ErrorClassifier ERRORS = new MysqlErrors();

    private final String version;
    private final Set<Feature> features;
    private final MysqlTypes types;
    private final MysqlSchemaGrammar schema;

    MysqlDialect(String version) {
        this.version = version;
        this.features = Collections.unmodifiableSet(MysqlFeatures.of(Version.of(version)));
        this.types = new MysqlTypes(this, IDENTIFIERS);
        this.schema = new MysqlSchemaGrammar(this);
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
        return features;
    }

    @Override
    public StandardGrammar grammar() {
        return MysqlGrammar.INSTANCE;
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
        return ERRORS;
    }

    @Override
    public SessionRules session() {
        return MysqlSession.INSTANCE;
    }

    @Override
    public Limits limits() {
        return MysqlFeatures.LIMITS;
    }

    @Override
    public SchemaGrammar schema() {
        return schema;
    }

    @Override
    public SchemaReader reader() {
        return new MysqlSchemaReader(this);
    }
}
