package dev.cinnabar.it.proof;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.TextExpression;
import dev.cinnabar.type.Types;
import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A search for a text finds that text, whatever its characters mean to LIKE. */
@Tag("servers")
class PatternsTest {
    private static final NumberColumn<Integer> ID = column("id", Types.INTEGER).primaryKey();
    private static final TextColumn S = column("s", Types.varchar(40));
    private static final Table TEXTS = table("texts", ID, S);
    private static final List<String> STORED = List.of(
            "100%",
            "100x", "a_b", "axb", "a/b", "a//b", "a\\b", "a\\\\b", "%", "_", "/", "\\", "/%", "\\%", "x'y", "x");
    private static final List<String> SOUGHT =
            List.of("%", "_", "/", "\\", "0%", "a_", "_b", "/%", "\\%", "//", "\\\\", "'", "b", "x");

    @RegisterExtension
    static final ThreeDatabases DATABASES = new ThreeDatabases();

    private final TextExpression s = TEXTS.column(S);

    @Test
    @Tag("SEC-12")
    void search_takesWildcardsForCharacters_andNeverABackslashForAnEscape() {
        DATABASES.each((name, engine) -> {
            MetaData.of(TEXTS).createAll(engine);
            engine.inTransaction(connection -> {
                for (int i = 0; i < STORED.size(); i++) {
                    connection.execute(insert(TEXTS).set(ID, i + 1).set(S, STORED.get(i)));
                }
            });
            for (String sought : SOUGHT) {
                assertFound(name, engine, sought, s::contains, s::contains, String::contains);
                assertFound(name, engine, sought, s::startsWith, s::startsWith, String::startsWith);
                assertFound(name, engine, sought, s::endsWith, s::endsWith, String::endsWith);
            }
        });
    }

    private void assertFound(
            String name,
            Engine engine,
            String sought,
            java.util.function.Function<String, Condition> byValue,
            java.util.function.Function<Expression<String>, Condition> byExpression,
            BiPredicate<String, String> expected) {
        List<String> found =
                STORED.stream().filter(text -> expected.test(text, sought)).toList();
        for (Condition condition : List.of(byValue.apply(sought), byExpression.apply(literal(sought)))) {
            Select<String> select = select(s).where(condition).orderBy(TEXTS.column(ID));

            assertThat(engine.compile(select)).contains(" ESCAPE '/'");
            assertThat(engine.<List<String>, RuntimeException>callInTransaction(
                            connection -> connection.execute(select).all()))
                    .as("%s: %s", name, sought)
                    .isEqualTo(found);
        }
    }
}
