package dev.cinnabar.dialect.sqlite;

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

/** SQLite as one version of it is. Immutable, shared by all threads. */
final class SqliteDialect implements Dialect {
    static final String NAME = "sqlite";
    /** The version that is spoken where no server has been asked. */
    static final String NEWEST = "3.54.1";

    private static final Identifiers IDENTIFIERS = new Identifiers('`', NameLimit.NONE);

    private static final ErrorClassifier ERRORS = new SqliteErrors();

    private final String version;
    private final Limits limits;
    private final Set<Feature> features;
    private final SqliteTypes types;
    private final SqliteSchemaGrammar schema;

    SqliteDialect(String version, int binds) {
        this.version = version;
        this.limits = new Limits(binds);
        this.features = Collections.unmodifiableSet(SqliteFeatures.of(Version.of(version)));
        this.types = new SqliteTypes(this, IDENTIFIERS);
        this.schema = new SqliteSchemaGrammar(this);
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
        return SqliteGrammar.INSTANCE;
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
        return SqliteSession.INSTANCE;
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public SchemaGrammar schema() {
        return schema;
    }

    @Override
    public SchemaReader reader() {
        return new SqliteSchemaReader(this);
    }
}
