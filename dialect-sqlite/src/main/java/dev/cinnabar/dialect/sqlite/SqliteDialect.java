package dev.cinnabar.dialect.sqlite;

import dev.cinnabar.dialect.ErrorClassifier;
import dev.cinnabar.dialect.Identifiers;
import dev.cinnabar.dialect.Lexis;
import dev.cinnabar.dialect.Lexis.Rule;
import dev.cinnabar.dialect.Limits;
import dev.cinnabar.dialect.ManyRows;
import dev.cinnabar.dialect.SchemaGrammar;
import dev.cinnabar.dialect.SchemaReader;
import dev.cinnabar.dialect.SessionRules;
import dev.cinnabar.dialect.StandardDialect;
import dev.cinnabar.dialect.StandardGrammar;
import dev.cinnabar.dialect.StandardTypes;
import dev.cinnabar.dialect.Version;
import dev.cinnabar.schema.NameLimit;

/** SQLite as one version of it is. Immutable, shared by all threads. */
final class SqliteDialect extends StandardDialect {
    static final String NAME = "sqlite";
    /** The version that is spoken where no server has been asked. */
    static final String NEWEST = "3.54.1";

    private static final Identifiers IDENTIFIERS = new Identifiers('`', NameLimit.NONE);

    /** A text of that many rows is parsed once and met again; longer ones gain nothing. */
    private static final ManyRows MANY_ROWS = new ManyRows.Lists(1_000, false);
    /** The rules of sqlite.org/src/file/src/tokenize.c. */
    static final Lexis LEXIS = Lexis.with(Rule.BACKTICK_NAMES, Rule.BRACKET_NAMES, Rule.NAMED_PARAMETERS);

    private static final ErrorClassifier ERRORS = new SqliteErrors();

    private final SqliteTypes types;
    private final SqliteSchemaGrammar schema;
    private final SqliteSession session;

    SqliteDialect(String version, int binds, String encoding) {
        super(NAME, version, SqliteFeatures.of(Version.of(version)), IDENTIFIERS, new Limits(binds));
        this.types = new SqliteTypes(this, IDENTIFIERS, SqliteTexts.of(encoding));
        this.session = new SqliteSession(encoding);
        this.schema = new SqliteSchemaGrammar(this);
    }

    @Override
    public StandardGrammar grammar() {
        return SqliteGrammar.INSTANCE;
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
        return session;
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
        return new SqliteSchemaReader(this);
    }
}
