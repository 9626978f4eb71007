package dev.cinnabar.it.injection;

import static dev.cinnabar.it.injection.DoorSamples.CALLED;
import static dev.cinnabar.it.injection.DoorSamples.DEFINED;
import static dev.cinnabar.it.injection.DoorSamples.ID;
import static dev.cinnabar.it.injection.DoorSamples.NAME;
import static dev.cinnabar.it.injection.DoorSamples.PEOPLE;
import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.schema.ForeignKey.foreignKey;
import static dev.cinnabar.sql.Sql.expression;
import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.engine.compile.Compiled;
import dev.cinnabar.engine.compile.StatementCompiler;
import dev.cinnabar.engine.types.ProvidedTypes;
import dev.cinnabar.event.Subscription;
import dev.cinnabar.schema.ColumnReference;
import dev.cinnabar.schema.EnumDefinition;
import dev.cinnabar.schema.Exclusion;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.IndexOptions;
import dev.cinnabar.schema.IndexPart;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NamingConvention;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.Sequence;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.UniqueConstraint;
import dev.cinnabar.schema.View;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.FromItem;
import dev.cinnabar.sql.Selectable;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.Statement;
import dev.cinnabar.sql.node.Assignment;
import dev.cinnabar.sql.node.ChangeNode;
import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.QueryNode;
import dev.cinnabar.sql.node.UpdateNode;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What comes out of a door, put into the smallest statement or script that it can be part of. */
record DoorSql(Engine engine, StatementCompiler compiler) {
    static DoorSql offline(String dialect) {
        Engine engine = Engine.offline(dialect, ignored -> {});
        return new DoorSql(engine, new StatementCompiler(engine.dialect(), ProvidedTypes.NONE, 500));
    }

    /** What is said; empty where this kind of thing cannot be sent by itself. */
    Optional<Said> of(Object made) {
        if (made instanceof DoorWay.Spoken spoken) {
            return Optional.of(spoken.by(this));
        }
        return statement(made).map(this::compiled).or(() -> metaData(made).map(this::ddl));
    }

    /** A real engine's words. */
    static DoorSql on(Engine engine) {
        return new DoorSql(engine, new StatementCompiler(engine.dialect(), ProvidedTypes.NONE, 500));
    }

    String dialect() {
        return engine.dialect().name();
    }

    Said compiled(Statement statement) {
        Compiled compiled = compiler.compile(statement);
        return Said.statement(compiled.sql(), compiled.values());
    }

    /** What is sent when something is done on a connection; it is undone. */
    Said sent(Consumer<Connection> work) {
        List<BeforeExecute> sent = new ArrayList<>();
        try (Connection connection = engine.connect();
                Subscription listening = engine.events().on(BeforeExecute.class, sent::add)) {
            work.accept(connection);
            connection.rollback();
            assertThat(listening).isNotNull();
        }
        String sql = sent.stream().map(BeforeExecute::sql).collect(Collectors.joining(";\n"));
        return Said.statement(
                sql, sent.stream().flatMap(each -> each.values().stream()).toList());
    }

    Said ddl(MetaData metaData) {
        return Said.script(metaData.ddl(dialect()));
    }

    private static Optional<Statement> statement(Object made) {
        if (made instanceof Statement statement) {
            return Optional.of(statement);
        }
        if (made instanceof Condition condition) {
            return Optional.of(select(CALLED).from(PEOPLE).where(condition));
        }
        if (made instanceof Selectable<?> selectable) {
            return Optional.of(select(selectable).from(PEOPLE));
        }
        if (made instanceof FromItem item) {
            return Optional.of(select(literal(1)).from(item));
        }
        return made instanceof Node || made instanceof Assignment ? node(made) : Optional.empty();
    }

    private static Optional<Statement> node(Object made) {
        if (made instanceof QueryNode || made instanceof ChangeNode) {
            return Optional.of(new OptionedStatement((Node) made));
        }
        if (made instanceof Assignment assignment) {
            return Optional.of(new OptionedStatement(new UpdateNode(
                    PEOPLE.node(),
                    List.of(assignment),
                    List.of(),
                    List.of(CALLED.isNull().node()),
                    Sql.update(PEOPLE).where(CALLED.isNull()).node().ordering(),
                    List.of())));
        }
        if (made instanceof FromNode from) {
            return Optional.of(select(literal(1)).from((FromItem) () -> from));
        }
        return Optional.of(select(expression((Node) made, Types.VARCHAR)).from(PEOPLE));
    }

    private static Optional<MetaData> metaData(Object made) {
        if (made instanceof MetaData metaData) {
            return Optional.of(metaData);
        }
        if (made instanceof TableDefinition table) {
            return Optional.of(MetaData.of(table));
        }
        if (made instanceof SchemaOperation operation) {
            return Optional.of(MetaData.of(DEFINED).with(operation));
        }
        if (made instanceof View view) {
            return Optional.of(MetaData.of(DEFINED).withViews(view));
        }
        if (made instanceof Sequence sequence) {
            return Optional.of(MetaData.of(DEFINED).withSequences(List.of(sequence)));
        }
        if (made instanceof EnumDefinition type) {
            return Optional.of(MetaData.of(DEFINED).withEnums(List.of(type)));
        }
        if (made instanceof NamingConvention naming) {
            return Optional.of(MetaData.of(TableDefinition.of("people", ID, NAME, UniqueConstraint.unique("name")))
                    .withNaming(naming));
        }
        return element(made).map(element -> MetaData.of(TableDefinition.of("people", ID, NAME, element)));
    }

    private static Optional<TableElement> element(Object made) {
        if (made instanceof TableElement element) {
            return Optional.of(element);
        }
        if (made instanceof IndexPart part) {
            return Optional.of(Index.index("ix", part));
        }
        if (made instanceof IndexOptions options) {
            return Optional.of(new Index("ix", List.of(IndexPart.column("name")), options));
        }
        if (made instanceof Exclusion.Part part) {
            return Optional.of(Exclusion.exclusion("gist", part));
        }
        if (made instanceof ColumnReference reference) {
            return Optional.of(column("other", Types.INTEGER).references(reference));
        }
        if (made instanceof TableName name) {
            return Optional.of(foreignKey("id").references(name, "id"));
        }
        if (made instanceof ForeignKey.Start start) {
            return Optional.of(start.references("people", "id"));
        }
        return made instanceof SqlType<?> type ? Optional.of(column("other", type)) : Optional.empty();
    }
}
