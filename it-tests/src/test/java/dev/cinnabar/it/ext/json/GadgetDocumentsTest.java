package dev.cinnabar.it.ext.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.jsontype.impl.LaissezFaireSubTypeValidator;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.ext.json.Jackson2;
import dev.cinnabar.ext.json.Jackson3;
import dev.cinnabar.ext.json.JsonMapping;
import dev.cinnabar.ext.json.JsonType;
import dev.cinnabar.type.DialectInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** Documents that name classes are read as what was declared, and load none of them. */
class GadgetDocumentsTest {
    private static final DialectInfo ANY = new DialectInfo() {
        @Override
        public String name() {
            return "any";
        }

        @Override
        public String version() {
            return "";
        }
    };

    /** Set by the class that documents name, as soon as it is initialised. */
    static final AtomicBoolean TRIPPED = new AtomicBoolean();

    enum Jackson {
        SECOND,
        THIRD;

        JsonMapping mapping() {
            return this == SECOND ? Jackson2.mapping() : Jackson3.mapping();
        }
    }

    private static final List<String> CLASSES = List.of(
            "com.sun.rowset.JdbcRowSetImpl",
            "com.sun.org.apache.xalan.internal.xsltc.trax.TemplatesImpl",
            "org.springframework.context.support.ClassPathXmlApplicationContext",
            "ch.qos.logback.core.db.DriverManagerConnectionSource",
            "com.zaxxer.hikari.HikariConfig",
            "java.net.URLClassLoader",
            "javax.naming.InitialContext",
            "java.util.logging.FileHandler",
            "dev.cinnabar.it.ext.json.Tripwire");

    /** More than thirty: each class in each of the forms in which mappers have ever taken names. */
    private static List<String> documents() {
        return CLASSES.stream()
                .flatMap(name -> Stream.of(
                                "[\"%s\",{\"command\":\"x\"}]",
                                "{\"@class\":\"%s\",\"command\":\"x\"}",
                                "{\"@type\":\"%s\",\"command\":\"x\"}",
                                "{\"%s\":{\"command\":\"x\"}}",
                                "{\"any\":[\"%s\",{\"command\":\"x\"}],\"list\":[[\"%s\",{}]],\"type\":\"%s\"}")
                        .map(form -> form.replace("%s", name)))
                .toList();
    }

    record Open(
            @Nullable Object any,
            @Nullable List<Object> list,
            @Nullable Map<String, Object> map) {}

    /** Reads a document within a loader that tells what it is asked for; whatever is refused is refused as usual. */
    private static List<String> asked(JsonType<?> type, String document) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        Watching watching = new Watching();
        thread.setContextClassLoader(watching);
        try {
            Object value = type.fromDatabase(document, ANY);
            assertThat(value).isInstanceOf(type.javaType());
        } catch (UsageException refused) {
            assertThat(refused.code()).isIn(ErrorCode.UNREADABLE_VALUE, ErrorCode.UNKNOWN_TYPE);
        } finally {
            thread.setContextClassLoader(before);
        }
        return watching.asked;
    }

    @ParameterizedTest
    @EnumSource
    @Tag("SEC-19")
    void documentThatNamesAClass_loadsNone(Jackson jackson) {
        assertThat(documents()).hasSizeGreaterThanOrEqualTo(30);
        for (String document : documents()) {
            for (Class<?> type : List.of(Map.class, List.class, Object.class, Open.class, Tree.class)) {
                assertThat(asked(JsonType.of(type, jackson.mapping()), document))
                        .as(type + " " + document)
                        .doesNotContainAnyElementsOf(CLASSES);
            }
        }
        assertThat(TRIPPED).isFalse();
    }

    @Test
    @Tag("SEC-19")
    void treeOfADocumentThatNamesAClass_isTheDocument() {
        for (String document : documents()) {
            assertThat(asked(JsonType.of(com.fasterxml.jackson.databind.JsonNode.class), document))
                    .doesNotContainAnyElementsOf(CLASSES);
            assertThat(asked(JsonType.of(tools.jackson.databind.JsonNode.class), document))
                    .doesNotContainAnyElementsOf(CLASSES);
        }
    }

    record WithClass(Class<?> type) {}

    record WithKeys(Map<Class<?>, String> names) {}

    @ParameterizedTest
    @EnumSource
    @Tag("SEC-19")
    void propertyThatIsAClass_isRefused_andLoadsNone(Jackson jackson) {
        String name = "dev.cinnabar.it.ext.json.Tripwire";
        JsonType<?> value = JsonType.of(WithClass.class, jackson.mapping());
        JsonType<?> key = JsonType.of(WithKeys.class, jackson.mapping());

        assertThat(asked(value, "{\"type\":\"" + name + "\"}")).doesNotContain(name);
        assertThat(asked(key, "{\"names\":{\"" + name + "\":\"x\"}}")).doesNotContain(name);
        assertThatThrownBy(() -> value.fromDatabase("{\"type\":\"" + name + "\"}", ANY))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("would name the class");
        assertThatThrownBy(() -> key.fromDatabase("{\"names\":{\"" + name + "\":\"x\"}}", ANY))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("would name the class");
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
    interface ByClass {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes(@JsonSubTypes.Type(Open.class))
    interface ByName {}

    record Member(@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) Object any) {}

    record Members(
            @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) List<Object> any) {}

    @ParameterizedTest
    @EnumSource
    @Tag("SEC-19")
    void classThatLetsADocumentChoose_isRefused(Jackson jackson) {
        for (Class<?> type : List.of(ByClass.class, ByName.class, Member.class, Members.class)) {
            assertThatThrownBy(() -> JsonType.of(type, jackson.mapping())
                            .fromDatabase("{\"@class\":\"dev.cinnabar.it.ext.json.Tripwire\",\"any\":null}", ANY))
                    .as(type.getName())
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("lets a document choose the class");
        }
    }

    @Test
    @Tag("SEC-19")
    void mapperWithDefaultTyping_isRefused() {
        ObjectMapper second = new ObjectMapper()
                .activateDefaultTyping(LaissezFaireSubTypeValidator.instance, ObjectMapper.DefaultTyping.NON_FINAL);
        JsonMapper third = JsonMapper.builder()
                .activateDefaultTyping(
                        tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType(Object.class)
                                .build(),
                        tools.jackson.databind.DefaultTyping.NON_FINAL)
                .build();

        assertThatThrownBy(() -> Jackson2.mapping(second))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("default typing");
        assertThatThrownBy(() -> Jackson3.mapping(third))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("default typing");
    }

    @ParameterizedTest
    @EnumSource
    @Tag("SEC-19")
    void documentBeyondTheLength_isRefused_bothWays(Jackson jackson) {
        JsonType<String[]> type = JsonType.of(String[].class, jackson.mapping()).withMaxLength(20);

        assertThat(type.toDatabase(new String[] {"x".repeat(16)}, ANY)).hasSize(20);
        assertThatThrownBy(() -> type.toDatabase(new String[] {"x".repeat(17)}, ANY))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("21 characters is longer than the 20");
        assertThatThrownBy(() -> type.fromDatabase("[\"" + "x".repeat(17) + "\"]", ANY))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("21 characters");
        assertThat(JsonType.of(String[].class).maxLength()).isEqualTo(JsonType.MAX_LENGTH);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("SEC-19")
    void documentBeyondTheDepth_isRefused_bothWays(Jackson jackson) {
        JsonType<Object> type = JsonType.of(Object.class, jackson.mapping());
        String deepest = "[".repeat(1_000) + "]".repeat(1_000);

        assertThat(type.toDatabase(type.fromDatabase(deepest, ANY), ANY)).isEqualTo(deepest);
        assertThatThrownBy(() -> type.fromDatabase("[" + deepest + "]", ANY))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("beyond the limits");
        assertThatThrownBy(() -> type.toDatabase(List.of(type.fromDatabase(deepest, ANY)), ANY))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("deeper than 1000 levels");
    }

    @ParameterizedTest
    @EnumSource
    @Tag("SEC-19")
    void limitsHold_forAMapperOfOnesOwn(Jackson jackson) {
        JsonMapping own = jackson == Jackson.SECOND
                ? Jackson2.mapping(new ObjectMapper())
                : Jackson3.mapping(JsonMapper.builder().build());
        JsonType<Object> type = JsonType.of(Object.class, own);

        assertThatThrownBy(() -> type.fromDatabase("[".repeat(1_001) + "]".repeat(1_001), ANY))
                .hasMessageContaining("beyond the limits");
        assertThatThrownBy(() -> JsonType.of(WithClass.class, own).fromDatabase("{\"type\":\"x.Y\"}", ANY))
                .hasMessageContaining("would name the class");
    }

    @ParameterizedTest
    @EnumSource
    void moreThanOneDocument_isRefused(Jackson jackson) {
        for (String document : List.of("{} {}", "[1]]", "", "{")) {
            assertThatThrownBy(
                            () -> JsonType.of(Object.class, jackson.mapping()).fromDatabase(document, ANY))
                    .as(document)
                    .isInstanceOf(UsageException.class);
        }
    }

    record Small(int a) {}

    @ParameterizedTest
    @EnumSource
    void propertyThatTheClassDoesNotKnow_isRefused(Jackson jackson) {
        assertThatThrownBy(() -> JsonType.of(Small.class, jackson.mapping()).fromDatabase("{\"a\":1,\"b\":2}", ANY))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("ignoreUnknown");
    }

    /** A bean that gives more than it takes. */
    public static final class OneWay {
        public String getName() {
            return "name";
        }
    }

    @ParameterizedTest
    @EnumSource
    void classThatCannotBeReadAgain_isNamed_whenItIsSet(Jackson jackson) {
        assertThatThrownBy(() -> JsonType.of(OneWay.class, jackson.mapping()).copy(new OneWay()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("cannot be read as one at .name")
                .hasMessageContaining("@JsonIgnore");
    }

    /** A bean that holds itself. */
    public static final class Tree {
        private @Nullable Object child;

        public @Nullable Object getChild() {
            return child;
        }

        public void setChild(@Nullable Object child) {
            this.child = child;
        }
    }

    @ParameterizedTest
    @EnumSource
    void circleOfObjects_isRefused(Jackson jackson) {
        Tree tree = new Tree();
        Tree below = new Tree();
        tree.setChild(below);
        below.setChild(tree);

        assertThatThrownBy(() -> JsonType.of(Tree.class, jackson.mapping()).toDatabase(tree, ANY))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("look for a circle");
    }

    /** Takes down which classes are asked for while it is the thread's. */
    private static final class Watching extends ClassLoader {
        private final List<String> asked = new ArrayList<>();

        Watching() {
            super(GadgetDocumentsTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            asked.add(name);
            return super.loadClass(name, resolve);
        }
    }
}
