package dev.cinnabar.it.ext.json;

import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cinnabar.connect.Connection;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.ext.json.Jackson2;
import dev.cinnabar.ext.json.Json;
import dev.cinnabar.ext.json.JsonArray;
import dev.cinnabar.ext.json.JsonType;
import dev.cinnabar.it.ext.json.model.Look;
import dev.cinnabar.it.ext.json.model.Paper;
import dev.cinnabar.it.ext.json.model.Prefs;
import dev.cinnabar.it.ext.json.model.TextMap;
import dev.cinnabar.orm.Session;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.type.Types;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Documents as values of columns. */
abstract class JsonValuesContract extends PapersContract {
    private static final String DOCUMENT = "{\"a\":[1,2.50,true,null,{\"clé\":\"drôle😀\"}],\"b\":\"\",\"c\":{}}";

    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(JsonNodeFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static JsonNode second(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static tools.jackson.databind.JsonNode third(String json) {
        return EXACT.readTree(json);
    }

    private static <T> T there(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    /** Changes a paper in a session of its own, and tells how many updates that was. */
    private long changes(long id, Consumer<Paper> change) {
        sent.clear();
        sessions.inTransaction(session -> change.accept(session.get(Paper.class, id)));
        return updates();
    }

    // there and back

    @Test
    void trees_comeBack_ofBothJacksons() {
        long id = save(paper -> {
            paper.setSecond(second(DOCUMENT));
            paper.setThird(third(DOCUMENT));
        });

        assertThat(there(read(id, Paper::getSecond)).at("/a/4/clé").asText()).isEqualTo("drôle😀");
        assertThat(there(read(id, Paper::getThird)).at("/a/4/clé").asString()).isEqualTo("drôle😀");
        assertThat(there(read(id, Paper::getSecond)).at("/a/1").decimalValue()).isEqualByComparingTo("2.5");
        assertThat(there(read(id, Paper::getThird)).at("/a/1").decimalValue()).isEqualByComparingTo("2.5");
        assertThat(there(read(id, Paper::getSecond)).at("/a/3").isNull()).isTrue();
        assertThat(there(read(id, Paper::getThird)).at("/c").isObject()).isTrue();
    }

    @Test
    void mapsListsRecordsAndBeans_comeBack() {
        Look look = new Look("dark", 12, new BigDecimal("1.25"), List.of("Sans"), Look.of("inner"));
        Prefs prefs = new Prefs("light");
        prefs.getRecent().add("one");
        long id = save(paper -> {
            paper.setStored(Map.of("n", 1, "list", List.of("x", 2.5, true)));
            paper.setNoted(Map.of("n", 1));
            paper.setTags(List.of("a", 1, Map.of("b", false)));
            paper.setLook(look);
            paper.setPrefs(prefs);
        });

        assertThat(read(id, Paper::getStored)).isEqualTo(Map.of("n", 1, "list", List.of("x", 2.5, true)));
        assertThat(read(id, Paper::getNoted)).isEqualTo(Map.of("n", 1));
        assertThat(read(id, Paper::getTags)).isEqualTo(List.of("a", 1, Map.of("b", false)));
        assertThat(read(id, Paper::getLook)).isEqualTo(look);
        assertThat(there(read(id, Paper::getPrefs)).getRecent()).containsExactly("one");
        assertThat(there(read(id, Paper::getPrefs)).getTheme()).isEqualTo("light");
    }

    @Test
    void manyDigits_stayInATree_whereTheDatabaseKeepsThem() {
        String digits = "0.12345678901234567890123456789";
        long id = save(paper -> paper.setThird(third("{\"n\":" + digits + ",\"big\":123456789012345678901234567890}")));

        BigDecimal read = there(read(id, Paper::getThird)).get("n").decimalValue();

        if (isMysql()) { // a fraction is a double there (12.17)
            assertThat(read.doubleValue()).isEqualTo(Double.parseDouble(digits));
        } else {
            assertThat(read).isEqualByComparingTo(digits);
        }
    }

    @Test
    void columns_areOfTheDatabasesOwnType() {
        String ddl = engine.dialect().types().adapter(Paper.STORED.type()).ddl();

        assertThat(ddl)
                .isEqualTo(
                        switch (engine.dialect().name()) {
                            case "postgresql" -> "JSONB";
                            case "mysql" -> "JSON";
                            default -> "JSON_TEXT";
                        });
    }

    @Test
    void null_jsonNull_andMissing_areToldApart() {
        long none = save(paper -> {});
        long nulls = save(paper -> {
            paper.setSecond(JsonNodeFactory.instance.nullNode());
            paper.setThird(third("null"));
        });
        long member = save(paper -> {
            paper.setSecond(second("{\"a\":null}"));
            paper.setThird(third("{\"a\":null}"));
        });

        assertThat(read(none, Paper::getSecond)).isNull();
        assertThat(read(none, Paper::getThird)).isNull();
        assertThat(there(read(nulls, Paper::getSecond)).isNull()).isTrue();
        assertThat(there(read(nulls, Paper::getThird)).isNull()).isTrue();
        assertThat(there(read(member, Paper::getSecond)).has("a")).isTrue();
        assertThat(there(read(member, Paper::getSecond)).has("b")).isFalse();
        assertThat(ids(Paper.SECOND.isNull())).containsExactly(none);
        assertThat(ids(Json.of(Paper.SECOND).isJsonNull())).containsExactly(nulls);
        assertThat(ids(Json.of(Paper.THIRD).path("a").isJsonNull())).containsExactly(member);
        assertThat(ids(Json.of(Paper.THIRD).path("b").exists())).isEmpty();
    }

    private List<Long> ids(Condition condition) {
        return sessions.callInTransaction(
                session -> session.execute(select(Paper.ID).where(condition)).all());
    }

    @Test
    void missingNode_isRefused_andSoIsWhatJacksonCannotWrite() {
        assertThatThrownBy(() -> save(paper -> paper.setSecond(second("{}").path("absent"))))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("A missing node is no document");
        assertThatThrownBy(() -> save(paper -> paper.setThird(third("{}").path("absent"))))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("A missing node is no document");
        assertThatThrownBy(() -> save(paper -> paper.setStored(Map.of("secret", new Object()))))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Jackson cannot write it")
                .hasMessageNotContaining("secret");
    }

    @Test
    void documentThatIsNoneOfTheClass_isRefused_withThePlace_andWithoutTheValue() {
        long id = save(paper -> paper.setStored(Map.of("theme", "x", "size", "secret")));

        assertThatThrownBy(() -> sessions.callInTransaction(session -> session.execute(
                                select(Paper.STORED.as(JsonType.of(Look.class))).where(Paper.ID.eq(id)))
                        .all()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("that is no " + Look.class.getName())
                .hasMessageContaining(".size")
                .hasMessageNotContaining("secret");
    }

    @Test
    void equality_findsTheDocument() {
        long id = save(paper -> paper.setThird(third("{\"a\":1}")));

        assertThat(ids(Paper.THIRD.eq(third("{\"a\":1}")))).containsExactly(id);
        assertThat(ids(Paper.THIRD.eq(third("{\"a\":2}")))).isEmpty();
    }

    @Test
    void treeWithNoTypeSaid_isKnown_byThePlugin() {
        long id = save(paper -> {});
        String value = engine.dialect().name().equals("postgresql") ? "CAST(? AS JSONB)" : "?";

        try (Connection connection = engine.connect()) {
            connection.executeRaw(
                    "UPDATE papers SET second = " + value + ", third = " + value, second(DOCUMENT), third("[1]"));
            connection.commit();
        }

        assertThat(there(read(id, Paper::getSecond)).get("b").asText()).isEmpty();
        assertThat(there(read(id, Paper::getThird)).get(0).asInt()).isEqualTo(1);
    }

    // change in place

    @Test
    void changeInPlace_isNoticed_inEveryKindOfDocument() {
        long id = save(paper -> {
            paper.setStored(new HashMap<>(Map.of("n", 1, "deep", new HashMap<>(Map.of("x", 1)))));
            paper.setNoted(new HashMap<>(Map.of("n", 1)));
            paper.setTags(new ArrayList<>(List.of(1)));
            paper.setSecond(second(DOCUMENT));
            paper.setThird(third(DOCUMENT));
            paper.setLook(new Look("a", 1, null, new ArrayList<>(List.of("x")), null));
            paper.setPrefs(new Prefs("a"));
        });

        assertThat(changes(id, paper -> deep(paper).put("x", 2))).isEqualTo(1);
        assertThat(changes(id, paper -> there(paper.getNoted()).put("n", 2))).isEqualTo(1);
        assertThat(changes(id, paper -> there(paper.getTags()).add(2))).isEqualTo(1);
        assertThat(changes(id, paper -> ((ObjectNode) there(paper.getSecond())).put("new", 1)))
                .isEqualTo(1);
        assertThat(changes(
                        id, paper -> ((tools.jackson.databind.node.ObjectNode) there(paper.getThird())).put("new", 1)))
                .isEqualTo(1);
        assertThat(changes(id, paper -> there(paper.getLook()).fonts().add("y")))
                .isEqualTo(1);
        assertThat(changes(id, paper -> there(paper.getPrefs()).setTheme("b"))).isEqualTo(1);

        assertThat(read(id, JsonValuesContract::deep)).isEqualTo(Map.of("x", 2));
        assertThat(read(id, Paper::getNoted)).isEqualTo(Map.of("n", 2));
        assertThat(read(id, Paper::getTags)).isEqualTo(List.of(1, 2));
        assertThat(there(read(id, Paper::getSecond)).get("new").asInt()).isEqualTo(1);
        assertThat(there(read(id, Paper::getThird)).get("new").asInt()).isEqualTo(1);
        assertThat(there(read(id, Paper::getLook)).fonts()).containsExactly("x", "y");
        assertThat(there(read(id, Paper::getPrefs)).getTheme()).isEqualTo("b");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> deep(Paper paper) {
        return (Map<String, Object>) there(there(paper.getStored()).get("deep"));
    }

    @Test
    void reading_changesNothing() {
        long id = save(paper -> {
            paper.setStored(Map.of("n", 1, "share", 0.1, "list", List.of(1.0, 1e30, -0.0)));
            paper.setNoted(Map.of("n", 1));
            paper.setTags(List.of(1, 2.50));
            paper.setSecond(second(DOCUMENT));
            paper.setThird(third(DOCUMENT));
            paper.setLook(Look.of("x"));
            paper.setPrefs(new Prefs("x"));
        });

        assertThat(changes(id, paper -> {
                    paper.getStored();
                    paper.getNoted();
                    paper.getTags();
                    paper.getSecond();
                    paper.getThird();
                    paper.getLook();
                    paper.getPrefs();
                }))
                .isZero();
    }

    @Test
    void orderOfKeys_andTheFormOfANumber_areNoChange() {
        long id = save(paper -> {
            paper.setStored(new LinkedHashMap<>(Map.of("a", 1, "b", 2)));
            paper.setThird(third("{\"a\":1,\"b\":2.50}"));
        });

        assertThat(changes(id, paper -> {
                    Map<String, Object> map = there(paper.getStored());
                    Object a = there(map.remove("a"));
                    map.remove("b");
                    map.put("b", 2L);
                    map.put("a", a);
                }))
                .isZero();
        assertThat(changes(id, paper -> {
                    var tree = (tools.jackson.databind.node.ObjectNode) there(paper.getThird());
                    tree.removeAll();
                    tree.put("b", new BigDecimal("2.5"));
                    tree.put("a", 1L);
                }))
                .isZero();
    }

    @Test
    void numbersThatAMapKeepsAsDoubles_areWrittenOnce() {
        Map<String, Object> numbers = Map.of(
                "share",
                new BigDecimal("0.12345678901234567890123"),
                "single",
                0.1f,
                "big",
                new BigDecimal("1e300"),
                "nan",
                Double.NaN);
        long id = save(paper -> paper.setStored(numbers));

        assertThat(there(read(id, Paper::getStored))).containsEntry("share", 0.12345678901234568);
        assertThat(changes(id, paper -> paper.setStored(numbers))).isZero();
        assertThat(changes(id, paper -> paper.setStored(Map.of("share", new BigDecimal("0.2")))))
                .isEqualTo(1);
    }

    @Test
    void sameDocument_setAnew_isNotWritten() {
        long id = save(paper -> {
            paper.setPrefs(new Prefs("a"));
            paper.setThird(third("{\"a\":1.0,\"b\":2}"));
        });

        assertThat(changes(id, paper -> {
                    paper.setPrefs(new Prefs("a"));
                    paper.setThird(third("{\"b\":2,\"a\":1}"));
                }))
                .isZero();
        assertThat(changes(id, paper -> paper.setPrefs(new Prefs("b")))).isEqualTo(1);
    }

    @Test
    void jsonNull_andNull_areAChange_ofEachOther() {
        long id = save(paper -> paper.setThird(third("null")));

        assertThat(changes(id, paper -> paper.setThird(null))).isEqualTo(1);
        assertThat(read(id, Paper::getThird)).isNull();
        assertThat(changes(id, paper -> paper.setThird(third("null")))).isEqualTo(1);
        assertThat(there(read(id, Paper::getThird)).isNull()).isTrue();
    }

    @Test
    void memberThatIsNull_andOneThatIsMissing_areAChange_ofEachOther() {
        long id = save(paper -> paper.setStored(new HashMap<>(Map.of("a", 1))));

        assertThat(changes(id, paper -> there(paper.getStored()).put("b", null)))
                .isEqualTo(1);
        assertThat(there(read(id, Paper::getStored))).containsKey("b");
        assertThat(changes(id, paper -> there(paper.getStored()).remove("b"))).isEqualTo(1);
        assertThat(there(read(id, Paper::getStored))).doesNotContainKey("b");
    }

    @Test
    void rollback_putsTheDocumentBack() {
        long id = save(paper -> paper.setPrefs(new Prefs("a")));

        try (Session session = sessions.open()) {
            Paper paper = session.get(Paper.class, id);
            there(paper.getPrefs()).setTheme("b");
            session.flush();
            session.rollback();
            assertThat(there(paper.getPrefs()).getTheme()).isEqualTo("a");
        }
    }

    // limits

    private static Map<String, @Nullable Object> nested(int levels) {
        Map<String, @Nullable Object> inner = new HashMap<>();
        for (int i = 1; i < levels; i++) {
            Map<String, @Nullable Object> outer = new HashMap<>();
            outer.put("a", inner);
            inner = outer;
        }
        return inner;
    }

    @Test
    @Tag("SEC-19")
    void documentBeyondTheDepth_isRefused_beforeAnythingIsSent() {
        sent.clear();

        assertThatThrownBy(() -> sessions.inTransaction(session -> {
                    Paper paper = new Paper("deep");
                    paper.setNoted(nested(JsonType.MAX_DEPTH + 1));
                    session.add(paper);
                }))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("deeper than 1000 levels");
        assertThat(sent).noneMatch(sql -> sql.startsWith("INSERT"));
    }

    @Test
    @Tag("SEC-19")
    void numberOfTooManyDigits_isRefused_beforeAnythingIsSent() {
        List<Object> numbers = List.of(
                new BigInteger("9".repeat(1_001)),
                new BigDecimal("-1e1000"),
                new BigDecimal("1e-1000"),
                new BigDecimal("1e999999999"));
        for (Object number : numbers) {
            sent.clear();
            assertThatThrownBy(() -> save(paper -> paper.setNoted(Map.of("say \\\"", "\"12", "n", number))))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("more than 1,000 digits");
            assertThat(sent).noneMatch(sql -> sql.startsWith("INSERT"));
        }
        try (Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.execute(
                            insert(Paper.class).set(Paper.NAME, "x").set(Paper.NOTED, Map.of("n", numbers.get(0)))))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("more than 1,000 digits");
        }
    }

    @Test
    @Tag("SEC-19")
    void numberOfManyDigits_comesBack_andSoDoDigitsInATextAlone() {
        BigInteger number = new BigInteger("9".repeat(1_000));
        String text = "\\\"9".repeat(600) + "e" + "9".repeat(2_000);
        long id = save(paper -> paper.setNoted(Map.of("n", number, "text", text)));

        assertThat(there(read(id, Paper::getNoted))).isEqualTo(Map.of("n", number, "text", text));
    }

    @Test
    void nulInADocument_isRefusedBeforeItIsSent_whereTheDatabaseHasNone() {
        Map<String, Object> document = Map.of("a", "\u0000", "b", "\\u0000");
        if (engine.dialect().name().equals("postgresql")) {
            try (Connection connection = engine.connect()) {
                for (Map<String, Object> each : List.of(document, Map.<String, Object>of("\u0000", 1))) {
                    assertThatThrownBy(() -> connection.execute(
                                    insert(Paper.class).set(Paper.NAME, "x").set(Paper.STORED, each)))
                            .isInstanceOf(UsageException.class)
                            .hasMessageContaining("NUL");
                }
                // the transaction is as it was, which it would not be had it been sent
                assertThat(connection.execute(select(Paper.ID)).all()).isEmpty();
            }
            document = Map.of("b", "\\u0000");
        }
        Map<String, Object> stored = document;
        long id = save(paper -> paper.setStored(stored));

        assertThat(read(id, Paper::getStored)).isEqualTo(stored);
    }

    @Test
    void halfACharacterInADocument_isRefused() {
        assertThatThrownBy(() -> save(paper -> paper.setStored(Map.of("a", "\ud800"))))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("half a character");
    }

    @Test
    void treeOfTheOtherJackson_insideADocument_isRefused() {
        assertThatThrownBy(() -> save(paper -> paper.setStored(Map.of("tree", second("{\"a\":1}")))))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("tree of Jackson 2");
        var other = JsonType.of(Map.class, Jackson2.mapping());
        assertThatThrownBy(() -> other.toDatabase(Map.of("tree", third("[1]")), engine.dialect()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("tree of Jackson 3");
    }

    @Test
    void typeThatDoesNotSayItsValues_isRefused() {
        assertThatThrownBy(LookLater::new)
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("does not say what values");
    }

    /** It leaves open what its documents are. */
    private abstract static class Later<T> extends JsonType<List<T>> {}

    private static final class LookLater extends Later<Look> {}

    @Test
    void typeOfAnotherLength_isStoredAlike() {
        assertThat(new TextMap().withMaxLength(10).storedAs()).isEqualTo(Types.TEXT);
        assertThat(new JsonArray().withMaxLength(10)).isEqualTo(new JsonArray().withMaxLength(10));
        assertThat(new JsonArray().withMaxLength(10)).isNotEqualTo(new JsonArray().withMaxLength(11));
    }

    @Test
    void readerAndWriterOfOnesOwn_haveTheirMapper() {
        SimpleModule own = new SimpleModule();
        own.addDeserializer(Look.class, new com.fasterxml.jackson.databind.deser.std.StdDeserializer<Look>(Look.class) {
            private static final long serialVersionUID = 1L;

            @Override
            public Look deserialize(
                    com.fasterxml.jackson.core.JsonParser parser,
                    com.fasterxml.jackson.databind.DeserializationContext context)
                    throws java.io.IOException {
                JsonNode tree = parser.getCodec().readTree(parser);
                return Look.of(tree.get(0).get("x").asText());
            }
        });
        own.addSerializer(Look.class, new com.fasterxml.jackson.databind.ser.std.StdSerializer<Look>(Look.class) {
            private static final long serialVersionUID = 1L;

            @Override
            public void serialize(
                    Look value,
                    com.fasterxml.jackson.core.JsonGenerator out,
                    com.fasterxml.jackson.databind.SerializerProvider context)
                    throws java.io.IOException {
                out.writeStartArray();
                out.writeObject(Map.of("x", value.theme()));
                out.writeEndArray();
            }
        });
        JsonType<Look> type = JsonType.of(Look.class, Jackson2.mapping(new ObjectMapper().registerModule(own)));

        String json = type.toDatabase(Look.of("dark"), engine.dialect());

        assertThat(json).isEqualTo("[{\"x\":\"dark\"}]");
        assertThat(type.fromDatabase(json, engine.dialect())).isEqualTo(Look.of("dark"));
    }

    @Test
    @Tag("SEC-19")
    void documentOfTheWholeDepth_comesBack() {
        long id = save(paper -> paper.setNoted(nested(JsonType.MAX_DEPTH)));

        assertThat(read(id, Paper::getNoted)).isEqualTo(nested(JsonType.MAX_DEPTH));
    }

    @Test
    @Tag("SEC-19")
    void documentThatOthersWrote_isReadWithinTheLimitsAlone() {
        long id = save(paper -> {});
        String deep = "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000);
        try (Connection connection = engine.connect()) {
            connection.executeRaw("UPDATE papers SET noted = ?", deep);
            connection.commit();
        }

        assertThatThrownBy(() -> read(id, Paper::getNoted))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("beyond the limits");
    }
}
