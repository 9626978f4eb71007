package dev.cinnabar.it.ext.json;

import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.error.UnsupportedFeatureException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.ext.json.Json;
import dev.cinnabar.ext.json.JsonType;
import dev.cinnabar.it.ext.json.model.Look;
import dev.cinnabar.it.ext.json.model.Paper;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Expression;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ways into documents, in a column of documents and in one of texts. */
abstract class JsonPathsContract extends PapersContract {
    private static final List<Attribute<Paper, Map<String, Object>>> COLUMNS = List.of(Paper.STORED, Paper.NOTED);

    private long saveBoth(Map<String, @Nullable Object> document) {
        return save(paper -> {
            paper.setStored(new LinkedHashMap<>(document));
            paper.setNoted(new LinkedHashMap<>(document));
        });
    }

    private <T> @Nullable T value(long id, Expression<T> what) {
        return sessions.callInTransaction(session ->
                session.execute(select(what).where(Paper.ID.eq(id))).all().get(0));
    }

    private List<Long> found(Condition condition) {
        return sessions.callInTransaction(
                session -> session.execute(select(Paper.ID).where(condition).orderBy(Paper.ID))
                        .all());
    }

    private static Map<String, @Nullable Object> sample() {
        Map<String, @Nullable Object> sample = new HashMap<>();
        sample.put("ui", Map.of("theme", "dark", "sizes", List.of(10, 12, 14)));
        sample.put("views", 5_000_000_000L);
        sample.put("share", 12.5);
        sample.put("open", true);
        sample.put("shut", false);
        sample.put("none", null);
        sample.put("word", "5");
        return sample;
    }

    @Test
    void text_isComparedWithoutQuotes() {
        long dark = saveBoth(sample());
        saveBoth(Map.of("ui", Map.of("theme", "DARK")));

        for (var column : COLUMNS) {
            assertThat(found(Json.of(column).path("ui", "theme").asText().eq("dark")))
                    .containsExactly(dark);
        }
    }

    @Test
    void numbers_areRead_andWhatIsNoneIsNull() {
        long id = saveBoth(sample());

        for (var column : COLUMNS) {
            Json json = Json.of(column);
            assertThat(value(id, json.path("views").asLong())).isEqualTo(5_000_000_000L);
            assertThat(value(id, json.path("share").asDecimal())).isEqualByComparingTo("12.5");
            assertThat(value(id, json.path("word").asLong())).isNull();
            assertThat(value(id, json.path("ui").asDecimal())).isNull();
            assertThat(value(id, json.path("absent").asLong())).isNull();
            assertThat(found(json.path("share").asDecimal().gt(new BigDecimal("12.4"))))
                    .containsExactly(id);
        }
    }

    @Test
    void wholeNumberWithAPoint_isALong() {
        long id = saveBoth(Map.of("count", 7.0));

        for (var column : COLUMNS) {
            assertThat(value(id, Json.of(column).path("count").asLong())).isEqualTo(7L);
        }
    }

    @Test
    void truth_isACondition() {
        long id = saveBoth(sample());

        for (var column : COLUMNS) {
            assertThat(found(Json.of(column).path("open").asBoolean())).containsExactly(id);
            assertThat(found(Json.of(column).path("shut").asBoolean())).isEmpty();
            assertThat(found(Json.of(column).path("absent").asBoolean())).isEmpty();
        }
    }

    @Test
    void wordTrue_isNoTruth() {
        Map<String, @Nullable Object> document = new HashMap<>(Map.of("word", "true", "other", "x", "number", 1));
        document.put("none", null);
        saveBoth(document);

        for (var column : COLUMNS) {
            for (String key : List.of("word", "other", "number", "none", "absent")) {
                assertThat(found(Json.of(column).path(key).asBoolean())).as(key).isEmpty();
            }
            assertThat(found(Json.of(column).path("word").asBoolean().not())).hasSize(1);
            assertThat(found(Json.of(column).path("none").asBoolean().not())).isEmpty();
        }
    }

    @Test
    void numberBeyondALong_isNoLong() {
        long id = saveBoth(Map.of(
                "most", Long.MAX_VALUE,
                "least", Long.MIN_VALUE,
                "above", new java.math.BigInteger("9223372036854775808"),
                "far", new BigDecimal("1e30"),
                "below", new BigDecimal("-1e30")));

        for (var column : COLUMNS) {
            Json json = Json.of(column);
            assertThat(value(id, json.path("most").asLong())).isEqualTo(Long.MAX_VALUE);
            assertThat(value(id, json.path("least").asLong())).isEqualTo(Long.MIN_VALUE);
            for (String key : List.of("above", "far", "below")) {
                assertThat(value(id, json.path(key).asLong())).as(key).isNull();
            }
            assertThat(value(id, json.path("far").asDecimal())).isEqualByComparingTo("1e30");
        }
    }

    @Test
    void missing_jsonNull_andNull_areToldApart() {
        long id = saveBoth(sample());
        long empty = save(paper -> {});

        for (var column : COLUMNS) {
            Json none = Json.of(column).path("none");
            Json absent = Json.of(column).path("absent");
            assertThat(found(none.exists())).containsExactly(id);
            assertThat(found(none.isJsonNull())).containsExactly(id);
            assertThat(found(none.asText().isNull())).containsExactly(id, empty);
            assertThat(found(absent.exists())).isEmpty();
            assertThat(found(absent.isJsonNull())).isEmpty();
            assertThat(found(Json.of(column).exists())).containsExactly(id);
            assertThat(found(Json.of(column).isJsonNull())).isEmpty();
        }
    }

    @Test
    void kinds_goByTheirNames() {
        long id = saveBoth(sample());

        for (var column : COLUMNS) {
            Json json = Json.of(column);
            assertThat(List.of("ui", "views", "share", "open", "shut", "none", "word"))
                    .extracting(key -> value(id, json.path(key).kind()))
                    .containsExactly("object", "number", "number", "boolean", "boolean", "null", "string");
            assertThat(value(id, json.path("ui", "sizes").kind())).isEqualTo("array");
            assertThat(value(id, json.path("absent").kind())).isNull();
        }
    }

    @Test
    void positions_countFromBothEnds() {
        long id = saveBoth(sample());

        for (var column : COLUMNS) {
            Json sizes = Json.of(column).path("ui", "sizes");
            assertThat(value(id, sizes.at(0).asLong())).isEqualTo(10L);
            assertThat(value(id, sizes.at(2).asLong())).isEqualTo(14L);
            assertThat(value(id, sizes.at(-1).asLong())).isEqualTo(14L);
            assertThat(value(id, sizes.at(-3).asLong())).isEqualTo(10L);
            assertThat(value(id, sizes.at(3).asLong())).isNull();
            assertThat(value(id, sizes.length())).isEqualTo(3);
            assertThat(value(id, Json.of(column).path("ui").length())).isNull();
        }
    }

    @Test
    void keys_areAnArray_ofAnObjectAlone() {
        long id = saveBoth(sample());

        for (var column : COLUMNS) {
            JsonType<String[]> names = JsonType.of(String[].class);
            assertThat(value(id, Json.of(column).keys().as(names)))
                    .containsExactlyInAnyOrder("ui", "views", "share", "open", "shut", "none", "word");
            assertThat(value(id, Json.of(column).path("ui", "sizes").keys())).isNull();
            assertThat(found(Json.of(column).hasKey("none"))).containsExactly(id);
            assertThat(found(Json.of(column).hasKey("theme"))).isEmpty();
            assertThat(found(Json.of(column).path("ui").hasKey("theme"))).containsExactly(id);
        }
    }

    @Test
    void keysOfAnEmptyObject_areNone() {
        long id = saveBoth(Map.of());

        for (var column : COLUMNS) {
            assertThat(value(id, Json.of(column).keys())).isEqualTo("[]");
        }
    }

    @Test
    void elementOfAnArray_isNoKey() {
        saveBoth(Map.of("list", List.of("theme")));

        for (var column : COLUMNS) {
            assertThat(found(Json.of(column).path("list").hasKey("theme"))).isEmpty();
        }
    }

    @Test
    void part_isReadAsARecord() {
        long id = save(paper -> paper.setLook(new Look("a", 1, null, List.of(), Look.of("inner"))));

        Look inner = value(id, Json.of(Paper.LOOK).path("inner").as(JsonType.of(Look.class)));

        assertThat(inner).isEqualTo(Look.of("inner"));
    }

    @Test
    void containment_findsMembersAtTheirPlace_orIsRefusedByName() {
        long id = saveBoth(sample());

        for (var column : COLUMNS) {
            Condition contains = Json.of(column).contains(Map.of("ui", Map.of("theme", "dark")));
            if (engine.dialect().has(Feature.JSON_CONTAINS)) {
                assertThat(found(contains)).containsExactly(id);
                assertThat(found(Json.of(column).contains(Map.of("ui", Map.of("theme", "light")))))
                        .isEmpty();
                assertThat(found(Json.of(column).path("word").contains("5"))).containsExactly(id);
                assertThat(found(Json.of(column).path("none").contains(null))).containsExactly(id);
            } else {
                assertThatThrownBy(() -> found(contains))
                        .isInstanceOf(UnsupportedFeatureException.class)
                        .hasMessageContaining("containment of JSON documents");
            }
        }
    }

    // what is hostile

    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "'",
            "\"",
            "\\",
            "\\\"",
            "\\\\",
            "' OR '1'='1",
            "\"] || true || [\"",
            "$",
            "$.a",
            "$[0]",
            "a.b",
            "a[0]",
            "[0]",
            "*",
            "**",
            "$**.a",
            "[*]",
            "last",
            "[last]",
            "#",
            "[#-1]",
            "#-1",
            "?",
            "??",
            ":a",
            "?(@ > 1)",
            "@",
            "strict $",
            "lax $.a",
            "{",
            "}",
            "{}",
            "{a,b}",
            "a,b",
            "NULL",
            "null",
            "true",
            "0",
            "1",
            "-1",
            "00",
            "+1",
            " 1",
            "1 ",
            "1e1",
            "--",
            "/*",
            "*/",
            ";",
            "%",
            "_",
            "`",
            "\t",
            "\n",
            "\r",
            "\b",
            "\u0001",
            "\u001f",
            "\u007f",
            "\u0085",
            "\u2028",
            "\u202e",
            "\ufeff",
            "é",
            "e\u0301",
            "ß",
            "😀",
            "\\u0061",
            "\\n",
            "a\\",
            "\"a\"",
            "'a'",
            "a\"b'c\\d",
            "\\x41",
            "\\u{41}",
            "x".repeat(10_000));

    @Test
    @Tag("SEC-08")
    void hostileKeys_readBackExactlyTheirOwnValue() {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        HOSTILE.forEach(key -> document.put(key, "value of " + document.size()));
        document.put("inside", Map.copyOf(document));
        long id = saveBoth(document);

        for (var column : COLUMNS) {
            for (String key : HOSTILE) {
                assertThat(value(id, Json.of(column).path(key).asText()))
                        .as(key)
                        .isEqualTo(document.get(key));
                assertThat(value(id, Json.of(column).path("inside", key).asText()))
                        .as(key)
                        .isEqualTo(document.get(key));
                assertThat(found(Json.of(column).hasKey(key))).as(key).containsExactly(id);
            }
            assertThat(value(id, Json.of(column).keys().as(JsonType.of(String[].class))))
                    .containsExactlyInAnyOrderElementsOf(document.keySet());
        }
    }

    @Test
    @Tag("SEC-08")
    void hostileKeys_findNothing_whereNoneIs() {
        long id = saveBoth(Map.of("a", "A", "list", List.of("first", "second"), "b", Map.of("a", "B")));

        for (var column : COLUMNS) {
            for (String key : HOSTILE) {
                assertThat(value(id, Json.of(column).path(key).asText()))
                        .as(key)
                        .isNull();
                assertThat(value(id, Json.of(column).path("list", key).asText()))
                        .as(key)
                        .isNull();
                assertThat(found(Json.of(column).hasKey(key))).as(key).isEmpty();
            }
        }
    }

    @Test
    @Tag("SEC-08")
    void pathsAreParameters() {
        long id = saveBoth(sample());

        value(id, Json.of(Paper.STORED).path("needle").at(77).path("' needle").asText());

        assertThat(sent)
                .allSatisfy(sql -> assertThat(sql).doesNotContain("needle").doesNotContain("77"));
    }

    @Test
    @Tag("SEC-08")
    void keyOfDigits_isNoPosition_andAPositionNoKey() {
        long id = saveBoth(Map.of("list", List.of("first"), "map", Map.of("0", "under zero")));

        for (var column : COLUMNS) {
            assertThat(value(id, Json.of(column).path("list", "0").asText())).isNull();
            assertThat(value(id, Json.of(column).path("map", "0").asText())).isEqualTo("under zero");
            if (!isMysql()) { // it takes what is no array for one of that element
                assertThat(value(id, Json.of(column).path("map").at(0).asText()))
                        .isNull();
            }
        }
    }

    @Test
    @Tag("SEC-08")
    void halfACharacterInAKey_isRefused_beforeAnythingIsSent() {
        long id = saveBoth(sample());
        sent.clear();

        assertThatThrownBy(() -> value(id, Json.of(Paper.STORED).path("\ud800").asText()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("half a character");
    }

    // many rows

    @Test
    void parts_areCollected() {
        saveBoth(Map.of("n", 2, "of", "b"));
        saveBoth(Map.of("n", 1, "of", "a"));
        save(paper -> {});

        for (var column : COLUMNS) {
            Json n = Json.of(column).path("n");
            JsonType<Integer[]> numbers = JsonType.of(Integer[].class);
            assertThat(collected(n.collect().as(numbers), column.isNotNull())).containsExactlyInAnyOrder(1, 2);
            assertThat(collected(n.collect().as(numbers), Paper.ID.eq(-1L))).isNull();
            assertThat(Arrays.asList(collected(n.collect().as(numbers), Paper.ID.isNotNull())))
                    .containsExactlyInAnyOrder(1, 2, null);
            assertThat((Object) collected(
                            n.collectBy(Json.of(column).path("of").asText()).as(JsonType.of(Map.class)),
                            column.isNotNull()))
                    .isEqualTo(Map.of("a", 1, "b", 2));
        }
    }

    @Test
    void wholeDocuments_areCollectedAsSuch() {
        saveBoth(Map.of("n", 2));

        for (var column : COLUMNS) {
            assertThat(collected(Json.of(column).collect().as(JsonType.of(Map[].class)), column.isNotNull()))
                    .containsExactly(Map.of("n", 2));
        }
    }

    @Test
    void partsInAnOrder_areCollectedSo_orRefusedByName() {
        saveBoth(Map.of("n", 2));
        saveBoth(Map.of("n", 1));
        Json n = Json.of(Paper.STORED).path("n");
        var sorted = n.collect(n.asLong().asc()).as(JsonType.of(Integer[].class));

        if (isMysql()) {
            assertThatThrownBy(() -> collected(sorted, Paper.ID.isNotNull()))
                    .isInstanceOf(UnsupportedFeatureException.class)
                    .hasMessageContaining("in no order");
        } else {
            assertThat(collected(sorted, Paper.ID.isNotNull())).containsExactly(1, 2);
        }
    }

    private <T> @Nullable T collected(Expression<T> what, Condition of) {
        return sessions.callInTransaction(session ->
                session.execute(select(what).from(Paper.class).where(of)).all().get(0));
    }

    // in place

    private void change(Attribute<Paper, Map<String, Object>> column, Expression<Map<String, Object>> to) {
        sessions.inTransaction(session -> session.execute(update(Paper.class).set(column, to)));
    }

    @Test
    void parts_areSet_addedAndTakenAway_inTheDatabase() {
        long id = saveBoth(sample());

        for (var column : COLUMNS) {
            change(
                    column,
                    Json.change(column)
                            .path("ui", "theme")
                            .set("li'gh\"t")
                            .path("ui")
                            .path("sizes")
                            .append(Map.of("more", 16))
                            .path("word")
                            .remove());
            Map<String, Object> document = java.util.Objects.requireNonNull(value(id, column));
            assertThat(document.get("ui"))
                    .isEqualTo(Map.of("theme", "li'gh\"t", "sizes", List.of(10, 12, 14, Map.of("more", 16))));
            assertThat(document).doesNotContainKey("word").containsEntry("none", null);
        }
    }

    @Test
    void values_ofEveryKind_areSet() {
        long id = saveBoth(sample());
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("null", null);
        values.put("true", true);
        values.put("number", 7);
        values.put("list", List.of(1, "two"));
        values.put("record", Look.of("x"));

        for (var column : COLUMNS) {
            for (var entry : values.entrySet()) {
                change(column, Json.change(column).path("new").set(entry.getValue()));
                String kind = value(id, Json.of(column).path("new").kind());
                assertThat(kind)
                        .isEqualTo(
                                switch (entry.getKey()) {
                                    case "true" -> "boolean";
                                    case "list" -> "array";
                                    case "record" -> "object";
                                    default -> entry.getKey();
                                });
            }
        }
    }

    @Test
    void elements_areSetAndTakenAway_byTheirPosition() {
        long id = saveBoth(sample());

        for (var column : COLUMNS) {
            change(column, Json.change(column).path("ui", "sizes").at(-1).set(99));
            change(column, Json.change(column).path("ui", "sizes").at(0).remove());
            assertThat(value(id, Json.of(column).path("ui", "sizes").as(JsonType.of(Integer[].class))))
                    .containsExactly(12, 99);
        }
    }

    @Test
    void place_thatStandsInNothing_changesNothing() {
        long id = saveBoth(sample());
        long empty = save(paper -> {});

        for (var column : COLUMNS) {
            Map<String, Object> before = value(id, column);
            change(column, Json.change(column).path("absent", "deep").set(1));
            change(column, Json.change(column).path("ui", "sizes", "key").set(1));
            change(column, Json.change(column).path("word").at(0).set(1));
            change(column, Json.change(column).path("ui").at(0).remove());
            change(column, Json.change(column).path("ui", "sizes", "0").remove());
            change(column, Json.change(column).path("ui").append(1));
            change(column, Json.change(column).path("absent").remove());
            change(column, Json.change(column).path("ui", "sizes").at(-4).remove());
            change(column, Json.change(column).path("ui", "sizes").at(-4).set(1));
            change(column, Json.change(column).path("word").at(-1).set(1));
            assertThat(value(id, column)).isEqualTo(before);
            assertThat(value(empty, column)).isNull();
        }
    }

    @Test
    @Tag("SEC-08")
    void hostileKeys_areSetAndTakenAway_eachForItself() {
        long id = saveBoth(Map.of("plain", "p"));

        for (var column : COLUMNS) {
            for (String key : HOSTILE) {
                change(column, Json.change(column).path(key).set(key));
                assertThat(value(id, column)).as(key).isEqualTo(Map.of("plain", "p", key, key));
                change(column, Json.change(column).path(key).remove());
                assertThat(value(id, column)).as(key).isEqualTo(Map.of("plain", "p"));
            }
        }
    }

    @Test
    void wholeDocument_isNotTakenOutOfItself() {
        assertThatThrownBy(() -> Json.change(Paper.STORED).path().remove())
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("taken out of itself");
    }

    @Test
    void objectOfASession_followsWhatTheDatabaseChanged() {
        long id = saveBoth(sample());

        sessions.inTransaction(session -> {
            Paper paper = session.get(Paper.class, id);
            session.execute(update(Paper.class)
                    .set(Paper.STORED, Json.change(Paper.STORED).path("open").set(false)));
            assertThat(java.util.Objects.requireNonNull(paper.getStored())).containsEntry("open", false);
        });
    }
}
