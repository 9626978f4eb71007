package dev.cinnabar.testkit.kit;

import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.JSON;
import static dev.cinnabar.type.Types.decimal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.JsonExpression;
import dev.cinnabar.sql.Sql;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** JSON documents, and what stands in them. */
interface JsonTypeSuite {
    private static JsonExpression document(RoundTrip<String> trip) {
        return trip.table().column((TextColumn) trip.value()).json();
    }

    /** Databases put blanks where they like; the documents here have none of their own. */
    private static List<String> compact(RoundTrip<String> trip) {
        return trip.all().stream().map(text -> text.replace(" ", "")).toList();
    }

    @Test
    @Requires(Feature.JSON)
    @Tag("JSONTest.test_round_trip_data1")
    default void nestedDocuments_comeBack(Sandbox sandbox) {
        var trip = RoundTrip.of(sandbox, JSON);
        String[] documents = {
            "{\"key\":[1,{\"inner\":null},[true,false]]}", "[\"one\",2,3.5]", "{}", "[]", "\"text\"", "5", "true"
        };

        trip.fill((Object[]) documents);

        assertThat(compact(trip)).containsExactly(documents);
    }

    @Test
    @Requires(Feature.JSON)
    @Tag("JSONTest.test_unicode_round_trip")
    default void manyScripts_comeBackInADocument(Sandbox sandbox) {
        var trip = RoundTrip.of(sandbox, JSON);

        trip.fill("{\"clé\":\"drôle😀\"}");

        assertThat(compact(trip)).containsExactly("{\"clé\":\"drôle😀\"}");
        assertThat(trip.keys(document(trip).path("clé").asText().eq("drôle😀"))).containsExactly(1);
    }

    @Test
    @Requires(Feature.JSON)
    @Tag("JSONTest.test_index_typed_comparison")
    default void element_isComparedByItsType(Sandbox sandbox) {
        var trip = RoundTrip.of(sandbox, JSON);
        trip.fill("{\"text\":\"some value\",\"whole\":5,\"part\":12.5,\"flag\":true}", "{\"text\":\"x\",\"whole\":6}");
        var document = document(trip);

        assertThat(trip.keys(document.path("text").asText().eq("some value"))).containsExactly(1);
        assertThat(trip.keys(document.path("whole").asNumber(INTEGER).eq(5))).containsExactly(1);
        assertThat(trip.keys(document.path("whole").asNumber(INTEGER).gt(5))).containsExactly(2);
        assertThat(trip.keys(document.path("part").asNumber(decimal(10, 2)).eq(new BigDecimal("12.50"))))
                .containsExactly(1);
        assertThat(trip.keys(document.path("flag").asBoolean())).containsExactly(1);
    }

    @Test
    @Requires(Feature.JSON)
    @Tag("JSONTest.test_index_cross_casts")
    default void element_isComparedAsAnotherType(Sandbox sandbox) {
        var trip = RoundTrip.of(sandbox, JSON);
        trip.fill("{\"value\":5}", "{\"value\":\"5\"}", "{\"value\":\"x\"}", "{\"other\":5}");

        assertThat(trip.keys(document(trip).path("value").asText().eq("5"))).containsExactly(1, 2);
        assertThat(trip.keys(document(trip).path("value").asText().eq("x"))).containsExactly(3);
        assertThat(trip.keys(document(trip).path("value").asText().isNull())).containsExactly(4);
    }

    @Test
    @Requires(Feature.JSON)
    @Tag("JSONTest.test_round_trip_none_as_sql_null")
    @Tag("JSONTest.test_round_trip_none_as_json_null")
    default void nullOfJava_isSqlsNull_howeverItIsInserted(Sandbox sandbox) {
        var trip = RoundTrip.of(sandbox, JSON);
        var connection = sandbox.connection();
        var table = trip.table();

        connection.execute(insert(table).set(RoundTrip.ID, 1).set(trip.value(), Sql.nullOf(JSON)));
        connection.execute(insert(table).values(row(2)));
        connection.execute(insert(table).rows(List.of(row(3))));
        connection.execute(insert(table), List.of(row(4)));

        assertThat(trip.keys(trip.column().isNull())).containsExactly(1, 2, 3, 4);
        assertThat(trip.all()).hasSize(4).containsOnlyNulls();
    }

    private static Map<String, @Nullable Object> row(int id) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", id);
        row.put("kept", null);
        return row;
    }

    @Test
    @Requires(Feature.JSON)
    @Tag("JSONTest.test_round_trip_json_null_as_json_null")
    default void nullOfJson_isNoNullOfSql(Sandbox sandbox) {
        var trip = RoundTrip.of(sandbox, JSON);

        trip.fill("null", null);

        assertThat(trip.keys(trip.column().isNull())).containsExactly(2);
        assertThat(trip.all()).isEqualTo(Arrays.asList("null", null));
    }

    @Test
    @Requires(Feature.JSON)
    @Tag("JSONLegacyStringCastIndexTest.test_string_cast_crit_simple_int")
    default void element_isFoundByItsPosition(Sandbox sandbox) {
        var trip = RoundTrip.of(sandbox, JSON);
        trip.fill("[\"a\",\"b\"]", "[\"b\",\"a\"]");

        assertThat(trip.keys(document(trip).at(1).asText().eq("b"))).containsExactly(1);
        assertThat(trip.keys(document(trip).at(0).asText().eq("b"))).containsExactly(2);
    }

    @Test
    @Requires(Feature.JSON)
    @Tag("JSONLegacyStringCastIndexTest.test_string_cast_crit_mixed_path")
    default void element_isFoundByKeysAndPositions(Sandbox sandbox) {
        var trip = RoundTrip.of(sandbox, JSON);
        trip.fill("{\"k\":[{},{\"inner\":[7,8]}]}", "{\"k\":[{\"inner\":[7,8]}]}");
        var inner = document(trip).path("k").at(1).path("inner");

        assertThat(trip.keys(inner.at(0).asNumber(INTEGER).eq(7))).containsExactly(1);
        assertThat(trip.keys(inner.at(1).asText().eq("8"))).containsExactly(1);
    }

    @Test
    @Requires(Feature.JSON)
    @Tag("JSONLegacyStringCastIndexTest.test_string_cast_crit_against_string_basic")
    default void textElement_hasQuotesAsADocument_andNoneAsText(Sandbox sandbox) {
        var trip = RoundTrip.of(sandbox, JSON);
        trip.fill("{\"key\":\"one\"}", "{\"key\":\"two\"}");
        var key = document(trip).path("key");

        assertThat(trip.keys(key.asText().eq("one"))).containsExactly(1);
        assertThat(sandbox.all(Sql.select(key).orderBy(trip.table().column(RoundTrip.ID))))
                .containsExactly("\"one\"", "\"two\"");
    }
}
