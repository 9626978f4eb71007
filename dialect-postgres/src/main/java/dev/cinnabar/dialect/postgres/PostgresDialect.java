package dev.cinnabar.dialect.postgres;

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

/** PostgreSQL as one version of it is. Immutable, shared by all threads. */
final class PostgresDialect implements Dialect {
    static final String NAME = "postgresql";
    /** The version that is spoken where no server has been asked. */
    static final String NEWEST = "18.0";

    private static final Identifiers IDENTIFIERS = new Identifiers('"', NameLimit.bytes(63));

    private static final ErrorClassifier ERRORS = new PostgresErrors();

    private final String version;
    private final Set<Feature> features;
    private final PostgresTypes types;
    private final PostgresSchemaGrammar schema;

    PostgresDialect(String version) {
        this.version = version;
        this.features = Collections.unmodifiableSet(PostgresFeatures.of(Version.of(version)));
        this.types = new PostgresTypes(this, IDENTIFIERS);
        this.schema = new PostgresSchemaGrammar(this);
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
        return PostgresGrammar.INSTANCE;
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
        return PostgresSession.INSTANCE;
    }

    @Override
    public Limits limits() {
        return PostgresFeatures.LIMITS;
    }

    @Override
    public SchemaGrammar schema() {
        return schema;
    }

    @Override
    public SchemaReader reader() {
        return new PostgresSchemaReader(this);
    }
}
