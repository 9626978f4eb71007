package dev.cinnabar.it.schema;

import static dev.cinnabar.schema.CheckConstraint.check;
import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.schema.ForeignKey.foreignKey;
import static dev.cinnabar.schema.Index.index;
import static dev.cinnabar.schema.PrimaryKey.primaryKey;
import static dev.cinnabar.schema.UniqueConstraint.unique;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.UnsupportedFeatureException;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Constraint;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AddColumn;
import dev.cinnabar.schema.SchemaOperation.AddConstraint;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.SchemaOperation.CreateIndex;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.schema.SchemaOperation.DropColumn;
import dev.cinnabar.schema.SchemaOperation.DropConstraint;
import dev.cinnabar.schema.SchemaOperation.DropIndex;
import dev.cinnabar.schema.SchemaOperation.DropTable;
import dev.cinnabar.schema.SchemaOperation.RebuildTable;
import dev.cinnabar.schema.SchemaOperation.RenameTable;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words that each step has on each database, with a schema and without. */
class OperationWordsTest {
    enum Colour {
        RED,
        GREEN
    }

    private static final NumberColumn<Integer> C = column("c", INTEGER);
    private static final TableName PLAIN = TableName.of("t");
    private static final TableName SIDE = new TableName("s", "t");

    /** The statements of the steps, with one kind of quotes for all. */
    private static List<String> words(String dialect, SchemaOperation... steps) {
        List<String> words = new ArrayList<>();
        try (Engine offline = Engine.offline(dialect, words::add)) {
            offline.apply(List.of(steps));
        }
        return words.stream().map(sql -> sql.replace('`', '"')).toList();
    }

    /** What asks MySQL for the index that it made for a key names its schema as a value; what it does is shown on a database. */
    private static List<String> withoutIndexOfKey(List<String> words) {
        return words.stream().filter(sql -> !sql.contains("cinnabar_step")).toList();
    }

    /** The words for a table of the default schema, and that those for one of another differ by its name alone. */
    private static List<String> inBoth(String dialect, Function<TableName, SchemaOperation> step) {
        List<String> plain = withoutIndexOfKey(words(dialect, step.apply(PLAIN)));
        List<String> side = withoutIndexOfKey(words(dialect, step.apply(SIDE)));
        assertThat(plain).noneMatch(sql -> sql.contains("\"s\""));
        assertThat(side).allMatch(sql -> sql.contains("\"s\"."));
        assertThat(side.stream().map(sql -> sql.replace("\"s\".", ""))).containsExactlyElementsOf(plain);
        return plain;
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mysql", "sqlite"})
    @Tag("AL-OP-01")
    void tablesAndColumns_areNamedWithTheirSchema(String dialect) {
        assertThat(inBoth(dialect, table -> new RenameTable(table, "u")))
                .containsExactly("ALTER TABLE \"t\" RENAME TO \"u\"");
        assertThat(inBoth(dialect, table -> new AddColumn(table, C.notNull().serverDefault("1"))))
                .containsExactly("ALTER TABLE \"t\" ADD COLUMN \"c\" INTEGER DEFAULT 1 NOT NULL");
        assertThat(inBoth(dialect, table -> new DropColumn(table, C)))
                .containsExactly("ALTER TABLE \"t\" DROP COLUMN \"c\"");
        assertThat(inBoth(
                        dialect, table -> new CreateIndex(table, index("i", "a").unique(), false)))
                .containsExactly("CREATE UNIQUE INDEX \"i\" ON \"t\" (\"a\")");
        assertThat(inBoth(dialect, table -> new DropIndex(table, index("i", "a"), false))
                        .get(0))
                .startsWith("DROP INDEX \"i\"");
        assertThat(inBoth(dialect, table -> new AlterColumn(table, C, C.named("d"))))
                .containsExactly("ALTER TABLE \"t\" RENAME COLUMN \"c\" TO \"d\"");
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql, CONSTRAINT \"pk_t\", CONSTRAINT \"uq_t_a\", CONSTRAINT \"fk_t_a\", CONSTRAINT \"k\"",
        "mysql, PRIMARY KEY, INDEX \"uq_t_a\", FOREIGN KEY \"fk_t_a\", CHECK \"k\""
    })
    @Tag("AL-OP-01")
    void constraints_areNamedWithTheirTablesSchema(
            String dialect, String key, String unique, String foreign, String check) {
        List<Constraint> all =
                List.of(primaryKey("a"), unique("a"), foreignKey("a").references("o", "b"), check("k", "a > 1"));
        List<String> bodies = List.of(
                "\"pk_t\" PRIMARY KEY (\"a\")",
                "\"uq_t_a\" UNIQUE (\"a\")",
                "\"fk_t_a\" FOREIGN KEY (\"a\") REFERENCES \"o\" (\"b\")",
                "\"k\" CHECK (a > 1)");
        List<String> drops = List.of(key, unique, foreign, check);

        for (int i = 0; i < all.size(); i++) {
            Constraint rule = all.get(i);
            assertThat(inBoth(dialect, table -> new AddConstraint(table, rule)))
                    .containsExactly("ALTER TABLE \"t\" ADD CONSTRAINT " + bodies.get(i));
            assertThat(inBoth(dialect, table -> new DropConstraint(table, rule, false)))
                    .containsExactly("ALTER TABLE \"t\" DROP " + drops.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mysql", "sqlite"})
    @Tag("AL-OP-02")
    void columnThatPointsAtATable_bringsItsKey(String dialect) {
        List<String> words = words(dialect, new AddColumn(PLAIN, C.references("o", "id")));

        if (dialect.equals("sqlite")) {
            assertThat(words).containsExactly("ALTER TABLE \"t\" ADD COLUMN \"c\" INTEGER REFERENCES \"o\" (\"id\")");
        } else {
            assertThat(words)
                    .containsExactly(
                            "ALTER TABLE \"t\" ADD COLUMN \"c\" INTEGER",
                            "ALTER TABLE \"t\" ADD CONSTRAINT \"fk_t_c\" FOREIGN KEY (\"c\") REFERENCES \"o\" (\"id\")");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mysql", "sqlite"})
    @Tag("AL-OP-03")
    void columnOfWords_bringsItsCheck(String dialect) {
        List<String> words = words(dialect, new AddColumn(PLAIN, column("c", Types.enumerationAsText(Colour.class))));

        assertThat(words.get(words.size() - 1)).contains("CHECK (\"c\" IN ('RED', 'GREEN'))");
    }

    @Test
    @Tag("AL-OP-04")
    void changesOfAColumn_areStatementsOfTheirOwn() {
        ColumnDefinition<?> from = C.serverDefault("1");

        assertThat(words(
                        "postgresql",
                        new AlterColumn(PLAIN, from, column("d", varchar(9)).notNull())))
                .containsExactly(
                        "ALTER TABLE \"t\" RENAME COLUMN \"c\" TO \"d\"",
                        "ALTER TABLE \"t\" ALTER COLUMN \"d\" DROP DEFAULT",
                        "ALTER TABLE \"t\" ALTER COLUMN \"d\" TYPE VARCHAR(9) USING \"d\"::VARCHAR(9)",
                        "ALTER TABLE \"t\" ALTER COLUMN \"d\" SET NOT NULL");
        assertThat(words("postgresql", new AlterColumn(PLAIN, from.notNull(), from)))
                .containsExactly("ALTER TABLE \"t\" ALTER COLUMN \"c\" DROP NOT NULL");
        assertThat(words("postgresql", new AlterColumn(PLAIN, from, C.serverDefault("2"))))
                .containsExactly("ALTER TABLE \"t\" ALTER COLUMN \"c\" SET DEFAULT 2");
        assertThat(words("postgresql", new AlterColumn(PLAIN, from, C)))
                .containsExactly("ALTER TABLE \"t\" ALTER COLUMN \"c\" DROP DEFAULT");
        assertThat(words("postgresql", new AlterColumn(PLAIN, from, from))).isEmpty();
    }

    @Test
    void flags_forWhatIsThereOrNot_areWrittenOrRefused() {
        TableDefinition table = TableDefinition.of("t", C);
        SchemaOperation create = new CreateIndex(PLAIN, index("i", "c"), true);
        SchemaOperation drop = new DropIndex(PLAIN, index("i", "c"), true);
        for (String dialect : List.of("postgresql", "mysql", "sqlite")) {
            assertThat(words(dialect, new CreateTable(table, true)).get(0))
                    .startsWith("CREATE TABLE IF NOT EXISTS \"t\"");
            assertThat(words(dialect, new DropTable(table, true, false))).containsExactly("DROP TABLE IF EXISTS \"t\"");
        }
        for (String dialect : List.of("postgresql", "sqlite")) {
            assertThat(words(dialect, create)).containsExactly("CREATE INDEX IF NOT EXISTS \"i\" ON \"t\" (\"c\")");
            assertThat(words(dialect, drop)).containsExactly("DROP INDEX IF EXISTS \"i\"");
        }
        for (SchemaOperation step : List.of(create, drop)) {
            assertThatThrownBy(() -> words("mysql", step))
                    .isInstanceOf(UnsupportedFeatureException.class)
                    .hasMessageContaining("hint: Ask Inspector.hasIndex before");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mysql"})
    @Tag("AL-BATCH-11")
    void columnsInAnotherOrder_areRefused_whereATableIsOnlyAltered(String dialect) {
        TableDefinition from = TableDefinition.of("t", C, column("a", INTEGER));
        TableDefinition to = TableDefinition.of("t", column("a", INTEGER), C);

        assertThatThrownBy(() -> words(dialect, new RebuildTable(from, to)))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContainingAll("(t)", "hint: Say the steps one by one", "A column that is added stands last");
    }
}
