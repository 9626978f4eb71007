package dev.cinnabar.it.proof;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.ForeignKeyRules;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.IndexPart;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.PrimaryKey;
import dev.cinnabar.schema.ReferentialAction;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.SharedName;
import dev.cinnabar.schema.SqlText;
import dev.cinnabar.schema.TableComment;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.UniqueConstraint;
import dev.cinnabar.testkit.random.Choices;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.Types;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Makes schemas of a few tables with all that a table may have on a dialect. Used once. */
final class RandomSchemas {
    private static final List<SqlType<?>> TYPES = List.of(
            Types.SMALLINT,
            Types.INTEGER,
            Types.BIGINT,
            Types.varchar(20),
            Types.varchar(5),
            Types.decimal(12, 2),
            Types.BOOLEAN,
            Types.DATE,
            Types.DATETIME,
            Types.TIMESTAMP,
            Types.UUID,
            Types.DOUBLE,
            Types.REAL,
            Types.BINARY,
            Types.TEXT,
            Types.JSON);

    private final Choices choices;
    private final Dialect dialect;
    private final List<TableDefinition> tables = new ArrayList<>();

    RandomSchemas(Choices choices, Dialect dialect) {
        this.choices = choices;
        this.dialect = dialect;
    }

    MetaData metadata() {
        int number = choices.between(1, 3);
        for (int i = 0; i < number; i++) {
            tables.add(table("random_" + i));
        }
        return MetaData.of(tables);
    }

    private TableDefinition table(String name) {
        List<TableElement> elements = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        key(elements);
        int number = choices.between(1, 5);
        for (int i = 0; i < number; i++) {
            ColumnDefinition<?> column = column("c" + i);
            elements.add(column);
            if (isShort(column.type())) {
                columns.add(column.name());
            }
        }
        if (!columns.isEmpty()) {
            rules(elements, columns);
        }
        keys(name, elements);
        if (choices.onceIn(3) && dialect.has(Feature.COMMENTS)) {
            elements.add(TableComment.comment("it's a `table`"));
        }
        return TableDefinition.of(TableName.of(name), elements);
    }

    private void key(List<TableElement> elements) {
        switch (choices.below(3)) {
            case 0 -> elements.add(ColumnDefinition.column("id", Types.BIGINT).primaryKey());
            case 1 ->
                elements.add(
                        ColumnDefinition.column("id", Types.BIGINT).primaryKey().autoincrement(false));
            default -> {
                elements.add(ColumnDefinition.column("id", Types.BIGINT).notNull());
                elements.add(ColumnDefinition.column("part", Types.varchar(10)).notNull());
                elements.add(PrimaryKey.primaryKey("part", "id"));
                elements.add(new UniqueConstraint("", List.of("id"), dev.cinnabar.schema.Deferral.NONE, true));
            }
        }
    }

    private static boolean isShort(SqlType<?> type) {
        return !List.of(Types.TEXT, Types.JSON, Types.BINARY).contains(type);
    }

    private ColumnDefinition<?> column(String name) {
        ColumnDefinition<?> column = ColumnDefinition.column(name, choices.of(TYPES));
        if (choices.onceIn(2)) {
            column = column.notNull();
        }
        if (choices.onceIn(3) && dialect.has(Feature.COMMENTS)) {
            column = column.comment("what `" + name + "` isn't");
        }
        return choices.onceIn(2) ? withDefault(column) : column;
    }

    private ColumnDefinition<?> withDefault(ColumnDefinition<?> column) {
        Class<?> type = column.type().javaType();
        if (type == String.class && isShort(column.type())) {
            return with(column, new ServerValue.Literal(choices.of("", "it's", "a:b", "17")));
        }
        if (type == Integer.class) {
            return with(column, new ServerValue.Literal(choices.between(-9, 9)));
        }
        if (type == BigDecimal.class) {
            return with(column, new ServerValue.Literal(new BigDecimal(choices.of("0", "-1.50", "12.25", "100"))));
        }
        if (type == Boolean.class) {
            return with(column, new ServerValue.Literal(choices.onceIn(2)));
        }
        if (column.type().equals(Types.TIMESTAMP)) {
            return with(column, new ServerValue.Now());
        }
        return column.type().equals(Types.BIGINT)
                ? with(column, new ServerValue.Default(new SqlText("(2 + 3)")))
                : column;
    }

    private static ColumnDefinition<?> with(ColumnDefinition<?> column, ServerValue value) {
        return column.with(column.options().withServer(value));
    }

    private void rules(List<TableElement> elements, List<String> columns) {
        if (choices.onceIn(3)) {
            elements.add(UniqueConstraint.unique(columns.toArray(String[]::new)));
        }
        if (choices.onceIn(2)) {
            IndexPart part = IndexPart.column(choices.of(columns));
            elements.add(Index.indexOn(choices.onceIn(2) ? part.descending() : part));
        }
        if (choices.onceIn(3)) {
            elements.add(Index.index("", choices.of(columns), "id").unique());
        }
        if (choices.onceIn(3) && dialect.has(Feature.PARTIAL_INDEXES)) {
            elements.add(Index.index("", choices.of(columns), "id").where("id > 3"));
        }
        if (choices.onceIn(2)) {
            elements.add(CheckConstraint.check(choices.of("", checkName()), columns.get(0) + " IS NULL OR 1 < 2"));
        }
    }

    /** The same in all tables, where each may have one of that name. */
    private String checkName() {
        boolean shared = dialect.schema().traits().sharedNames().contains(SharedName.CHECK);
        return shared ? "column_counts_" + tables.size() : "column_counts";
    }

    /** To a table that stands already, or to itself. */
    private void keys(String name, List<TableElement> elements) {
        if (choices.onceIn(2)) {
            elements.add(ColumnDefinition.column("other_id", Types.BIGINT));
            String target = tables.isEmpty() ? name : choices.of(tables).name();
            ForeignKeyRules rules = ForeignKeyRules.NONE.deleting(choices.of(
                    ReferentialAction.NO_ACTION,
                    ReferentialAction.CASCADE,
                    ReferentialAction.SET_NULL,
                    ReferentialAction.RESTRICT));
            elements.add(
                    ForeignKey.foreignKey("other_id").references(target, "id").with(rules));
            if (choices.onceIn(3)) {
                elements.add(Index.indexOn("other_id"));
            }
        }
    }
}
