package dev.cinnabar.dialect.mysql;

import dev.cinnabar.dialect.ErrorClassifier;
import dev.cinnabar.dialect.Identifiers;
import dev.cinnabar.dialect.Lexis;
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

/** MySQL as one version of it is. Immutable, shared by all threads. */
final class MysqlDialect extends StandardDialect {
    static final String NAME = "mysql";
    /** The version that is spoken where no server has been asked. */
    static final String NEWEST = "8.0.31";

    private static final Identifiers IDENTIFIERS = new Identifiers('`', NameLimit.characters(64));

    private static final ErrorClassifier ERRORS = new MysqlErrors();

    /**
     * An insert of so many rows gets that many numbers in a row, whatever {@code innodb_autoinc_lock_mode} is (MySQL 17.6.1.6, simple
     * inserts), and the driver counts on from the first by {@code auto_increment_increment}.
     */
    private static final ManyRows MANY_ROWS = new ManyRows.Lists(256, true);

    private final MysqlModes modes;
    private final MysqlSession session;
    private final MysqlTypes types;
    private final MysqlSchemaGrammar schema;

    MysqlDialect(String version, MysqlModes modes) {
        super(NAME, version, MysqlFeatures.of(Version.of(version)), IDENTIFIERS, MysqlFeatures.LIMITS);
        this.modes = modes;
        this.session = new MysqlSession(modes);
        this.types = new MysqlTypes(this, IDENTIFIERS);
        this.schema = new MysqlSchemaGrammar(this);
    }

    @Override
    public StandardGrammar grammar() {
        return MysqlGrammar.INSTANCE;
    }

    MysqlModes modes() {
        return modes;
    }

    @Override
    public Lexis lexis() {
        return modes.lexis();
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
    public Optional<SessionLocks> sessionLocks() {
        return Optional.of(MysqlLocks.WORDS);
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
        return new MysqlSchemaReader(this);
    }
}
