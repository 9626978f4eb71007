package dev.cinnabar.cli.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of Java, made of names that a database may have. */
class JavaNamesTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "created_at, createdAt",
                "createdAt, createdAt",
                "CREATED_AT, createdAt",
                "two words, twoWords",
                "userID, userID",
                "URLPath, urlPath",
                "_lead, lead",
                "a__b, aB",
                "class, classValue",
                "int, intValue",
                "null, nullValue",
                "2nd, c2nd",
                "---, unnamed",
                "\u00e9t\u00e9, ete",
                "\u65e5\u672c, u65e5u672c",
                "quo\"te, quoTe",
            })
    void field_isAnIdentifierInCamelCase(String column, String field) {
        assertThat(JavaNames.field(column)).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({
        "order_lines, OrderLines",
        "ORDER_LINES, OrderLines",
        "user name, UserName",
        "2fa, T2fa",
        "$$$, Unnamed",
        "object, ObjectRow",
        "String, StringRow",
        "override, OverrideRow",
        "entity, EntityRow",
        "tables, TablesRow",
        "\u00dcber, Uber",
    })
    void type_isTheNameOfAClassThatStandsForNoOther(String table, String type) {
        assertThat(JavaNames.type(table)).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\u000a", "*/", "a\nb", "x.y", "\ud83d\ude00", "%s", "`", "class", "1", "_", "$"})
    void anyName_givesAnIdentifierInAscii(String name) {
        for (String made : List.of(JavaNames.field(name), JavaNames.type(name), JavaNames.constant(name))) {
            assertThat(SourceVersion.isName(made, SourceVersion.RELEASE_17))
                    .as(made)
                    .isTrue();
            assertThat(made).matches("[A-Za-z0-9_]+");
        }
    }

    @Test
    void longName_isCut() {
        assertThat(JavaNames.type("x".repeat(1000))).hasSize(100);
    }

    @Test
    void classNames_differNotInLetterCaseAlone_andLeaveRoomForTheirModels() {
        ClassNames names = new ClassNames();

        List<String> made =
                List.of(names.free("User"), names.free("USER"), names.free("UserModel"), names.free("Order"));

        assertThat(made).containsExactly("User", "USER2", "UserModel2", "Order");
    }

    @Test
    void fieldNames_differAsConstantsAndAsSetters() {
        FieldNames names = new FieldNames();

        List<String> made =
                List.of(names.free("userId"), names.free("userId"), names.free("userID"), names.free("entity"));

        assertThat(made).containsExactly("userId", "userId2", "userID3", "entityValue");
    }

    @ParameterizedTest
    @CsvSource({
        "users, user",
        "categories, category",
        "addresses, address",
        "boxes, box",
        "sales_orders, sales_order",
        "CATEGORIES, CATEGORY",
        "status, status",
        "statuses, statuses",
        "news, news",
        "ties, tie",
        "glass, glass",
        "data, data",
    })
    void singular_isMadeWhereItIsPlain(String plural, String singular) {
        assertThat(Grammar.singular(plural)).isEqualTo(singular);
    }

    @ParameterizedTest
    @CsvSource({"user, users", "category, categories", "key, keys", "box, boxes", "match, matches"})
    void plural_isMadeOfAWord(String word, String plural) {
        assertThat(Grammar.plural(word)).isEqualTo(plural);
    }
}
