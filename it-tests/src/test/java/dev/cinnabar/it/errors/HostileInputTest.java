package dev.cinnabar.it.errors;

import static dev.cinnabar.it.errors.Members.EMAIL;
import static dev.cinnabar.it.errors.Members.ID;
import static dev.cinnabar.it.errors.Members.MEMBERS;
import static dev.cinnabar.it.errors.Members.member;
import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.SyntaxException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Table;
import dev.cinnabar.testkit.server.FreshDatabase;
import dev.cinnabar.type.Types;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad and hostile input is either refused by name before it is sent, or simply stored. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HostileInputTest {
    private final FreshDatabase database;
    private @Nullable Engine engine;

    HostileInputTest(FreshDatabase database) {
        this.database = database;
    }

    @BeforeAll
    void create() {
        engine = Engine.create(database.url());
        Members.TABLES.createAll(engine);
        engine.inTransaction(connection -> connection.execute(member(1, "ada@example.org")));
    }

    @AfterAll
    void close() {
        if (engine != null) {
            engine.close();
        }
    }

    /** Whatever was tried, the first row is there and the only one. */
    @AfterEach
    void onlyRow_isUntouched() {
        List<String> all = engine.read(connection -> connection
                .execute(select(MEMBERS.column(EMAIL))
                        .from(MEMBERS)
                        .where(MEMBERS.column(ID).lt(100)))
                .all());

        assertThat(all).containsExactly("ada@example.org");
    }

    @Test
    void unknownColumn_isNamedBeforeAnythingIsSent() {
        UsageException thrown = usage(() -> insert(MEMBERS).values(Map.of("id", 5, "emial", "x")));

        assertThat(thrown.code()).isEqualTo(ErrorCode.UNKNOWN_COLUMN);
        assertThat(thrown).hasMessageContaining("emial").hasMessageContaining("email");
    }

    @Test
    void unknownColumn_isNamedByTheDatabase_inRawSql() {
        SyntaxException thrown = catchThrowableOfType(
                SyntaxException.class,
                () -> engine.read(connection ->
                        connection.queryRaw("select nme from members").all()));

        assertThat(thrown.code()).isEqualTo(ErrorCode.NO_SUCH_OBJECT);
        assertThat(thrown).hasMessageContaining("nme").hasMessageContaining("see: docs/errors.md#c3031");
    }

    @Test
    void unknownColumnOfARow_isNamed_withThoseThereAre() {
        UsageException thrown = usage(() -> engine.read(connection ->
                connection.queryRaw("select id, email from members").one().value("emial")));

        assertThat(thrown.code()).isEqualTo(ErrorCode.UNKNOWN_COLUMN);
        assertThat(thrown).hasMessageContaining("emial").hasMessageContaining("email");
    }

    @Test
    void valueOfAnotherType_isRefused_namingTheColumn() {
        UsageException thrown = usage(() -> engine.inTransaction(
                connection -> connection.execute(insert(MEMBERS).values(Map.of("id", "seven", "email", "x")))));

        assertThat(thrown.code()).isEqualTo(ErrorCode.WRONG_TYPE);
        assertThat(thrown).hasMessageContaining("id");
    }

    @Test
    void textTooLong_isRefused_beforeAnythingIsSent() {
        UsageException thrown =
                usage(() -> engine.inTransaction(connection -> connection.execute(member(200, "x".repeat(41)))));

        assertThat(thrown.code()).isEqualTo(ErrorCode.TEXT_TOO_LONG);
    }

    @Tag("REL-48")
    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "a\uDE00b", "\uDE00\uD83D"})
    void halfACharacter_isRefused(String text) {
        UsageException thrown = usage(() -> engine.inTransaction(connection -> connection.execute(member(201, text))));

        assertThat(thrown.code()).isEqualTo(ErrorCode.LONE_SURROGATE);
        assertThat(thrown).hasMessageContaining("email");
    }

    @Tag("REL-48")
    @ParameterizedTest
    @ValueSource(strings = {"👩‍👩‍👧", "e\u0301", "שלום \u202E abc", "\uFEFFx", "日本語", "it's \"quoted\" `back` \\ %_"})
    void unusualText_comesBackAsItWas(String text) {
        assertThat(stored(text)).isEqualTo(text);
    }

    @Test
    void nul_isRefusedOrKept_neverCut() {
        try {
            assertThat(stored("a\0b")).isEqualTo("a\0b");
        } catch (UsageException refused) {
            assertThat(refused.code()).isEqualTo(ErrorCode.NUL_CHARACTER);
        }
    }

    private String stored(String text) {
        return engine.callInTransaction(connection -> {
            connection.execute(member(300, text));
            String back = connection
                    .execute(select(MEMBERS.column(EMAIL))
                            .from(MEMBERS)
                            .where(MEMBERS.column(EMAIL).eq(text)))
                    .one();
            connection.rollback();
            return back;
        });
    }

    static Stream<String> payloads() {
        return Stream.of(
                "'; DROP TABLE members; --",
                "\"; DROP TABLE members; --",
                "`; DROP TABLE members; --",
                "x' OR '1'='1",
                "\\'; DELETE FROM members; -- ",
                "*/ DELETE FROM members; /*",
                "members; DELETE FROM members",
                "?",
                ":x",
                "${x}",
                "{d '2020-01-01'}",
                "a]b",
                "a.b",
                "$$",
                "-- ",
                "#",
                "\n");
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void payload_isAValueLikeAnyOther(String payload) {
        assertThat(stored(payload)).isEqualTo(payload);
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void payload_isANameLikeAnyOther_orRefused(String payload) {
        try {
            assertThat(throughNames(payload)).isEqualTo("kept");
        } catch (CinnabarException refused) {
            assertThat(refused.code()).isIn(ErrorCode.BAD_NAME, ErrorCode.NAME_TOO_LONG, ErrorCode.SYNTAX);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"select", "table", "order", "group", "user", "values", "Mixed Case", "ünïcode", "1st"})
    void reservedWord_isANameLikeAnyOther(String word) {
        assertThat(throughNames(word)).isEqualTo("kept");
    }

    /** The text as the name of a table, a column and a label. */
    private String throughNames(String name) {
        NumberColumn<Integer> key = column("k", Types.INTEGER).primaryKey().autoincrement(false);
        TextColumn value = column(name, Types.varchar(20));
        Table table = table(name, key, value);
        MetaData tables = MetaData.of(table);
        tables.createAll(engine);
        try {
            return engine.callInTransaction(connection -> {
                connection.execute(insert(table).set(key, 1).set(value, "kept"));
                return connection
                        .execute(
                                select(table.column(value).as(name)).from(table).orderBy(table.column(value)))
                        .one();
            });
        } finally {
            tables.dropAll(engine);
        }
    }

    @Test
    void nameTooLong_isRefused_whereTheDatabaseHasALimit() {
        try {
            assertThat(throughNames("n".repeat(65))).isEqualTo("kept");
        } catch (UsageException refused) {
            assertThat(refused.code()).isEqualTo(ErrorCode.NAME_TOO_LONG);
            assertThat(refused).hasMessageContaining("n".repeat(65));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\0b", "\uD83D"})
    void nameThatNoDatabaseHas_isRefused(String name) {
        CinnabarException thrown = catchThrowableOfType(CinnabarException.class, () -> throughNames(name));

        assertThat(thrown.code()).isIn(ErrorCode.EMPTY_NAME, ErrorCode.BAD_NAME);
    }

    private static UsageException usage(ThrowingCallable work) {
        return catchThrowableOfType(UsageException.class, work);
    }
}
