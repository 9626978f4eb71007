package dev.cinnabar.testkit.kit;

import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.type.Types.TEXT;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.TableText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Texts, with a length and without. */
interface TextTypeSuite {
    String MANY_SCRIPTS = "Ŝaŭmvino 😀 ваниль 薔薇 «été» שלום";
    String QUOTED = "some 'text' hey \"hi there\" that's text";
    String SLASHED = "backslash one \\ backslash two \\\\ end";

    @Test
    @Tag("_UnicodeFixture.test_round_trip")
    default void manyScripts_comeBack(Sandbox sandbox) {
        RoundTrip.of(sandbox, varchar(250)).expectValues(MANY_SCRIPTS, "plain");
    }

    @Test
    @Tag("_UnicodeFixture.test_round_trip")
    default void manyScripts_comeBack_asLongText(Sandbox sandbox) {
        RoundTrip.of(sandbox, TEXT).expectValues(MANY_SCRIPTS, "plain");
    }

    @Test
    @Tag("UnicodeVarcharTest.test_null_strings_varchar")
    default void nullText_comesBackAsNull(Sandbox sandbox) {
        RoundTrip.of(sandbox, varchar(250)).expectNull();
    }

    @Test
    @Tag("UnicodeTextTest.test_null_strings_text")
    @Tag("TextTest.test_text_null_strings")
    default void nullLongText_comesBackAsNull(Sandbox sandbox) {
        RoundTrip.of(sandbox, TEXT).expectNull();
    }

    @Test
    @Tag("UnicodeTextTest.test_empty_strings_text")
    @Tag("TextTest.test_text_empty_strings")
    default void emptyText_comesBackEmpty(Sandbox sandbox) {
        RoundTrip.of(sandbox, TEXT).expectValues("", "not empty");
    }

    @Test
    @Tag("TextTest.test_literal_non_ascii")
    default void manyScripts_standInALongTextsLiteral(Sandbox sandbox) {
        RoundTrip.of(sandbox, TEXT).expectLiterals(MANY_SCRIPTS);
    }

    @Test
    @Tag("TextTest.test_literal_quoting")
    default void quotes_standInALongTextsLiteral(Sandbox sandbox) {
        RoundTrip.of(sandbox, TEXT).expectLiterals(QUOTED);
    }

    @Test
    @Tag("TextTest.test_literal_backslashes")
    default void backslashes_standInALongTextsLiteral(Sandbox sandbox) {
        RoundTrip.of(sandbox, TEXT).expectLiterals(SLASHED);
    }

    @Test
    @Tag("StringTest.test_literal_non_ascii")
    default void manyScripts_standInALiteral(Sandbox sandbox) {
        RoundTrip.of(sandbox, varchar(80)).expectLiterals(MANY_SCRIPTS);
    }

    @Test
    @Tag("StringTest.test_literal_quoting")
    default void quotes_standInALiteral(Sandbox sandbox) {
        RoundTrip.of(sandbox, varchar(80)).expectLiterals(QUOTED);
    }

    @Test
    @Tag("StringTest.test_literal_backslashes")
    default void backslashes_standInALiteral(Sandbox sandbox) {
        RoundTrip.of(sandbox, varchar(80)).expectLiterals(SLASHED);
    }

    private static TableText shortTexts(RoundTrip<String> trip) {
        return trip.table().column((TextColumn) trip.value());
    }

    @Test
    @Tag("StringTest.test_dont_truncate_rightside")
    default void pattern_isNotCut_whenItIsLongerThanTheColumn(Sandbox sandbox) {
        var trip = RoundTrip.of(sandbox, varchar(2));
        trip.fill("AB", "BC", "AC");
        var text = shortTexts(trip);

        assertThat(trip.keys(text.like("%%B%%"))).containsExactly(1, 2);
        assertThat(trip.keys(text.like("A%%%C"))).containsExactly(3);
        assertThat(trip.keys(text.like("AC%CAD%"))).isEmpty();
    }

    @Test
    @Tag("StringTest.test_concatenate_binary")
    default void texts_areJoined(Sandbox sandbox) {
        var trip = RoundTrip.of(sandbox, varchar(20));
        trip.fill("left", "other");
        var text = shortTexts(trip);

        assertThat(sandbox.all(select(text.concat(" and right")).where(text.eq("left"))))
                .containsExactly("left and right");
        assertThat(sandbox.all(select(text.concat(text)).where(text.eq("other"))))
                .containsExactly("otherother");
    }
}
