package dev.cinnabar.testkit.kit;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.TableText;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** LIKE, its escapes, and regular expressions. */
interface LikeSuite {
    NumberColumn<Integer> LIKE_ID = column("id", INTEGER).primaryKey().autoincrement(false);
    TextColumn LIKE_DATA = column("data", varchar(50));
    Table LIKES = table("like_texts", LIKE_ID, LIKE_DATA);
    TableText LIKED = LIKES.column(LIKE_DATA);

    private static void expect(Sandbox sandbox, Condition condition, Integer... ids) {
        var id = LIKES.column(LIKE_ID);
        assertThat(sandbox.all(select(id).where(condition).orderBy(id))).isEqualTo(Arrays.asList(ids));
    }

    private static void fillTexts(Sandbox sandbox) {
        sandbox.create(LIKES);
        List<String> texts =
                List.of("abcdefg", "ab/cdefg", "ab%cdefg", "ab_cdefg", "abcde/fg", "abcde%fg", "ab#cdefg", "abcde#fg");
        Object[] values = new Object[(texts.size() + 2) * 2];
        for (int i = 0; i < texts.size(); i++) {
            values[2 * i] = i + 1;
            values[2 * i + 1] = texts.get(i);
        }
        values[16] = 9;
        values[17] = "abcde_fg";
        values[18] = 10;
        values[19] = "%_#";
        sandbox.fill(LIKES, values);
    }

    @Test
    @Tag("LikeFunctionsTest.test_startswith_unescaped")
    default void like_takesWildcardsInAPrefix(Sandbox sandbox) {
        fillTexts(sandbox);

        expect(sandbox, LIKED.like("ab%c%"), 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    @Tag("LikeFunctionsTest.test_startswith_escape")
    default void like_honoursAnEscapeOfOnesOwn(Sandbox sandbox) {
        fillTexts(sandbox);

        expect(sandbox, LIKED.like("ab#%c%", "#"), 3);
    }

    @Test
    @Tag("LikeFunctionsTest.test_startswith_autoescape_escape")
    default void startsWith_escapesItsOwnEscapeCharacter(Sandbox sandbox) {
        fillTexts(sandbox);

        expect(sandbox, LIKED.startsWith("ab%c"), 3);
        expect(sandbox, LIKED.startsWith("ab#c"), 7);
        expect(sandbox, LIKED.startsWith("ab/c"), 2);
    }

    @Test
    @Tag("LikeFunctionsTest.test_endswith_unescaped")
    default void like_takesWildcardsInASuffix(Sandbox sandbox) {
        fillTexts(sandbox);

        expect(sandbox, LIKED.like("%e%fg"), 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    @Tag("LikeFunctionsTest.test_endswith_sqlexpr")
    default void endsWith_takesAnExpression(Sandbox sandbox) {
        fillTexts(sandbox);

        expect(sandbox, LIKED.endsWith(literal("e").concat(literal("#fg"))), 8);
    }

    @Test
    @Tag("LikeFunctionsTest.test_endswith_autoescape")
    default void endsWith_escapesWildcards(Sandbox sandbox) {
        fillTexts(sandbox);

        expect(sandbox, LIKED.endsWith("e%fg"), 6);
        expect(sandbox, LIKED.endsWith("e_fg"), 9);
    }

    @Test
    @Tag("LikeFunctionsTest.test_contains_unescaped")
    default void like_takesWildcardsInTheMiddle(Sandbox sandbox) {
        fillTexts(sandbox);

        expect(sandbox, LIKED.like("%b%cde%"), 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    @Tag("LikeFunctionsTest.test_contains_autoescape")
    default void contains_escapesWildcards(Sandbox sandbox) {
        fillTexts(sandbox);

        expect(sandbox, LIKED.contains("b%cd"), 3);
        expect(sandbox, LIKED.contains("b_cd"), 4);
    }

    @Test
    @Tag("LikeFunctionsTest.test_contains_autoescape_escape")
    default void contains_escapesItsOwnEscapeCharacter(Sandbox sandbox) {
        fillTexts(sandbox);

        expect(sandbox, LIKED.contains("b#cd"), 7);
        expect(sandbox, LIKED.contains("%_#"), 10);
    }

    @Test
    @Requires(Feature.REGEXP)
    @Tag("LikeFunctionsTest.test_not_regexp_match")
    default void notMatches_givesTheOthers(Sandbox sandbox) {
        fillTexts(sandbox);

        expect(sandbox, LIKED.notMatches("a.cde"), 2, 3, 4, 7, 10);
    }

    @Test
    @Requires(Feature.REGEXP)
    @Tag("LikeFunctionsTest.test_regexp_replace")
    default void replaceMatches_isUsedInWhere(Sandbox sandbox) {
        fillTexts(sandbox);

        expect(sandbox, LIKED.replaceMatches("a.cde", "FOO").eq("FOOfg"), 1);
        expect(sandbox, LIKED.replaceMatches("a.cde", "FOO").eq("FOO/fg"), 5);
    }

    @Test
    @Requires(Feature.REGEXP)
    @Tag("LikeFunctionsTest.test_regexp_match")
    default void matches_findsPartsOfTheText(Sandbox sandbox) {
        fillTexts(sandbox);

        expect(sandbox, LIKED.matches("a.cde"), 1, 5, 6, 8, 9);
        expect(sandbox, LIKED.matches("abc"), 1, 5, 6, 8, 9);
        expect(sandbox, LIKED.matches("^abc"), 1, 5, 6, 8, 9);
        expect(sandbox, LIKED.matches("9cde"));
        expect(sandbox, LIKED.matches("^a"), 1, 2, 3, 4, 5, 6, 7, 8, 9);
        expect(sandbox, LIKED.matches("(b|c)"), 1, 2, 3, 4, 5, 6, 7, 8, 9);
        expect(sandbox, LIKED.matches("^(b|c)"));
    }
}
