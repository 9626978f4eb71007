package dev.cinnabar.it.proof;

import static dev.cinnabar.schema.CheckConstraint.check;
import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.schema.ForeignKey.foreignKey;
import static dev.cinnabar.schema.Index.index;
import static dev.cinnabar.schema.UniqueConstraint.unique;
import static dev.cinnabar.sql.Sql.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.Constraint;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NameLimit;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.sql.Table;
import dev.cinnabar.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Names that we make fit each database and stay apart; names that were said and do not fit are refused before anything is sent. */
@Tag("servers")
class NameLengthTest {
    private static final Map<String, NameLimit> LIMITS =
            Map.of("PostgreSQL", NameLimit.bytes(63), "MySQL", NameLimit.characters(64), "SQLite", NameLimit.NONE);

    @RegisterExtension
    static final ThreeDatabases DATABASES = new ThreeDatabases();

    /** The last letter alone tells the columns apart, behind where any name is cut. */
    private static NumberColumn<Integer> longColumn(String letter, int number) {
        int letters = 60 / letter.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        return column(letter.repeat(letters) + number, Types.INTEGER);
    }

    private static TableDefinition wide(String name, String letter) {
        List<NumberColumn<Integer>> columns = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            columns.add(longColumn(letter, i));
        }
        List<TableElement> elements = new ArrayList<>(columns);
        elements.set(0, columns.get(0).primaryKey().autoincrement(false));
        for (int i = 1; i < 9; i++) {
            elements.add(index("", columns.get(i)));
            elements.add(unique(columns.get(i).name(), columns.get(0).name()));
        }
        elements.add(foreignKey(columns.get(1).name())
                .references(name, columns.get(0).name()));
        elements.add(foreignKey(columns.get(2).name())
                .references(name, columns.get(0).name()));
        return TableDefinition.of(name, elements.toArray(TableElement[]::new));
    }

    @Test
    @Tag("REL-47")
    void generatedNames_fitAndStayApart() {
        DATABASES.each((product, engine) -> {
            for (String letter : List.of("a", "\u00e4", "\u6f22")) {
                TableDefinition said = wide("t" + letter.codePointAt(0), letter);

                MetaData.of(said).createAll(engine);
                TableDefinition read = engine.inspector().table(said.name());

                List<String> names = new ArrayList<>();
                read.uniques().stream().map(Constraint::name).forEach(names::add);
                read.foreignKeys().stream().map(Constraint::name).forEach(names::add);
                read.indexes().stream().map(Index::name).forEach(names::add);
                names.removeIf(String::isEmpty);
                assertThat(names).as(product).hasSizeGreaterThanOrEqualTo(product.equals("SQLite") ? 8 : 18);
                assertThat(names).as(product).doesNotHaveDuplicates().allMatch(LIMITS.get(product)::allows);
            }
        });
    }

    @Test
    @Tag("REL-47")
    void namesThatWereSaid_andDoNotFit_areRefusedBeforeAnythingIsSent() {
        Map<String, Function<String, TableDefinition>> places = Map.of(
                "table", name -> table(name, longColumn("a", 1)),
                "column", name -> table("t", column(name, Types.INTEGER)),
                "index", name -> table("t", longColumn("a", 1), index(name, longColumn("a", 1))),
                "unique",
                        name -> table(
                                "t",
                                longColumn("a", 1),
                                unique(longColumn("a", 1).name()).named(name)),
                "check", name -> table("t", longColumn("a", 1), check(name, "1 = 1")),
                "schema", name -> table("t", longColumn("a", 1)).in(name));
        DATABASES.each((product, engine) -> {
            if (NameLimit.NONE.equals(LIMITS.get(product))) {
                return;
            }
            String exact = product.equals("MySQL") ? "\u00e4".repeat(64) : "a" + "\u00e4".repeat(31);
            places.forEach((place, made) -> {
                Table before = table("before_" + place, longColumn("a", 1));
                MetaData both = MetaData.of(before, made.apply(exact + "x"));

                for (Runnable build : List.<Runnable>of(
                        () -> both.createAll(engine),
                        () -> both.ddl(engine.dialect().name()))) {
                    assertThatThrownBy(build::run)
                            .as("%s of %s", place, product)
                            .isInstanceOfSatisfying(
                                    UsageException.class,
                                    refused -> assertThat(refused.code()).isEqualTo(ErrorCode.NAME_TOO_LONG))
                            .hasMessageContaining(exact + "x");
                }
                assertThat(engine.inspector().hasTable("before_" + place))
                        .as(product)
                        .isFalse();
                assertThat(MetaData.of(made.apply(exact)).ddl(engine.dialect().name()))
                        .contains(exact);
            });
        });
    }
}
