package dev.cinnabar.dialect.postgres;

import dev.cinnabar.dialect.ErrorClassifier;
import dev.cinnabar.dialect.Identifiers;
import dev.cinnabar.dialect.Lexis;
import dev.cinnabar.dialect.Lexis.Rule;
import dev.cinnabar.dialect.ManyRows;
import dev.cinnabar.dialect.SchemaGrammar;
import dev.cinnabar.dialect.SchemaReader;
import dev.cinnabar.dialect.SessionLocks;
import dev.cinnabar.dialect.SessionRules;
import dev.cinnabar.dialect.StandardDialect;
import dev.cinnabar.dialect.StandardGrammar;
import dev.cinnabar.dialect.StandardTypes;
import dev.cinnabar.dialect.Version;
import dev.cinnabar.schema.NameLimit;
import java.util.Optional;

/** PostgreSQL as one version of it is. Immutable, shared by all threads. */
final class PostgresDialect extends StandardDialect {
    static final String NAME = "postgresql";
    /** The version that is spoken where no server has been asked. */
    static final String NEWEST = "18.0";

    private static final Identifiers IDENTIFIERS = new Identifiers('"', NameLimit.bytes(63));

    /** The rules of PostgreSQL's manual, 4.1. */
    static final Lexis LEXIS = Lexis.with(
            Rule.NESTED_COMMENTS,
            Rule.RETURN_ENDS_LINE,
            Rule.ESCAPE_TEXTS,
            Rule.DOLLAR_TEXTS,
            Rule.QUESTION_OPERATORS,
            Rule.NUMBERED_PARAMETERS);

    private static final ErrorClassifier ERRORS = new PostgresErrors();

    private static final ManyRows MANY_ROWS = new ManyRows.Arrays(5_000, PostgresTypes::standsInArrays);

    private final PostgresTypes types;
    private final PostgresSchemaGrammar schema;

    PostgresDialect(String version) {
        super(NAME, version, PostgresFeatures.of(Version.of(version)), IDENTIFIERS, PostgresFeatures.LIMITS);
        this.types = new PostgresTypes(this, IDENTIFIERS);
        this.schema = new PostgresSchemaGrammar(this);
    }

    @Override
    public StandardGrammar grammar() {
        return PostgresGrammar.INSTANCE;
    }

    @Override
    public Lexis lexis() {
        return LEXIS;
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
    public Optional<SessionLocks> sessionLocks() {
        return Optional.of(PostgresLocks.WORDS);
    }

    @Override
    public ManyRows manyRows() {
        return MANY_ROWS;
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
