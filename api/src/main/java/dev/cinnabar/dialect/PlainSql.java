package dev.cinnabar.dialect;

import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.NameLimit;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.sql.Printing;
import dev.cinnabar.sql.Statement;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.TextNode;
import dev.cinnabar.sql.node.Walker;
import java.sql.Connection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Standard SQL of no database: what a statement prints of itself, without its values. It has every feature, and no connection is ever of it. Immutable.
 */
public final class PlainSql implements Dialect, Printing {
    private final AnsiTypes types = new AnsiTypes(this);
    private final Identifiers identifiers = new Identifiers('"', NameLimit.NONE);

    /** For ServiceLoader. */
    public PlainSql() {}

    @Override
    public String text(Statement statement) {
        try {
            return StatementWriter.of(this).statement(statement.node()).text();
        } catch (UsageException notStandard) { // a person's text in the words of another database
            if (statement.node() instanceof TextNode text) {
                return text.sql();
            } else if (Texts.areIn(statement.node())) {
                return "SQL of one database: " + notStandard.problem();
            }
            throw notStandard;
        }
    }

    /** Looks for what a person wrote. */
    private static final class Texts extends Walker<Texts> {
        private boolean found;

        static boolean areIn(Node statement) {
            Texts texts = new Texts();
            return texts.walk(statement, texts).found;
        }

        @Override
        public Texts text(TextNode node, Texts texts) {
            found = true;
            return texts;
        }
    }

    @Override
    public String name() {
        return "sql";
    }

    @Override
    public String version() {
        return "";
    }

    @Override
    public Set<Feature> features() {
        return EnumSet.allOf(Feature.class);
    }

    @Override
    public StandardGrammar grammar() {
        return StandardGrammar.PLAIN;
    }

    @Override
    public Identifiers identifiers() {
        return identifiers;
    }

    @Override
    public StandardTypes types() {
        return types;
    }

    @Override
    public ErrorClassifier errors() {
        return new StandardErrorClassifier();
    }

    @Override
    public SessionRules session() {
        return new SessionRules() {
            @Override
            public Set<Isolation> isolations() {
                return EnumSet.allOf(Isolation.class);
            }

            @Override
            public Isolation defaultIsolation() {
                return Isolation.SERIALIZABLE;
            }
        };
    }

    @Override
    public Limits limits() {
        return new Limits(Integer.MAX_VALUE);
    }

    @Override
    public SchemaGrammar schema() {
        return new SchemaGrammar(this);
    }

    /** There is nothing to read. */
    @Override
    public SchemaReader reader() {
        return new SchemaReader() {
            @Override
            public String defaultSchema(Connection connection) {
                return "";
            }

            @Override
            public List<String> schemas(Connection connection) {
                return List.of();
            }

            @Override
            public List<dev.cinnabar.schema.Relation> relations(Connection connection, String schema) {
                return List.of();
            }

            @Override
            public List<TableDefinition> tables(
                    Connection connection, String schema, List<dev.cinnabar.schema.Relation> relations) {
                return List.of();
            }

            @Override
            public Optional<String> viewDefinition(Connection connection, dev.cinnabar.schema.Relation view) {
                return Optional.empty();
            }
        };
    }
}
