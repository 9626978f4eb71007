package dev.cinnabar.it.connect;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.schema.TableComment.comment;
import static dev.cinnabar.sql.Sql.inline;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Connect;
import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Table;
import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.TestDatabase;
import dev.cinnabar.type.Types;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SQL is written and read by the sql_mode that a session has. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MysqlModesTest {
    private static final NumberColumn<Integer> ID =
            column("id", Types.INTEGER).primaryKey().autoincrement(true);
    private static final TextColumn ODD = column("a\\\\`b?", Types.varchar(50)).comment("it's \\ \\' \" ? :a");
    private static final Table PEOPLE = table("pe\\?ople\"", ID, ODD, comment("\\"));
    private static final List<String> TEXTS =
            List.of("\\", "'", "\\'", "\"", "\\\"", "' OR 1=1 -- ", "\\' OR 1=1 -- ", "a\nb\u0001", "%\\_");

    private TestDatabase database;

    @BeforeAll
    void open() {
        database = Databases.mysql().fresh("MysqlModes");
    }

    @AfterAll
    void close() {
        database.close();
    }

    private Engine engine(String mode) {
        Engine engine = Engine.create(database.url());
        if (!mode.isEmpty()) {
            engine.events().on(Connect.class, connect -> connect.run("SET SESSION sql_mode = '" + mode + "'"));
        }
        return engine;
    }

    @Tag("SEC-14")
    @ParameterizedTest
    @ValueSource(strings = {"", "ANSI_QUOTES", "NO_BACKSLASH_ESCAPES", "ANSI_QUOTES,NO_BACKSLASH_ESCAPES", "ANSI"})
    void literalsNamesAndComments_comeBackAsTheyWere_whateverTheMode(String mode) {
        try (Engine engine = engine(mode);
                Connection connection = engine.connect()) {
            MetaData.of(PEOPLE).dropAll(engine);
            MetaData.of(PEOPLE).createAll(engine);
            for (String text : TEXTS) {
                connection.execute(insert(PEOPLE).set(ODD, text));

                assertThat(connection
                                .execute(select(inline(text, Types.VARCHAR)))
                                .one())
                        .isEqualTo(text);
                assertThat(connection
                                .execute(select(PEOPLE.column(ODD))
                                        .from(PEOPLE)
                                        .where(PEOPLE.column(ODD).eq(inline(text, Types.VARCHAR))))
                                .all())
                        .as(text)
                        .containsExactly(text);
                assertThat(connection
                                .execute(text("SELECT :a, 'x\\\\?:b', \"c\" FROM (SELECT 1 AS c) AS t # :c")
                                        .bind("a", text)
                                        .returnsRows())
                                .one()
                                .value(0))
                        .isEqualTo(text);
            }
            connection.commit();
            var read = engine.inspector().table(PEOPLE.definition().name());

            assertThat(read.comment()).isEqualTo("\\");
            assertThat(read.column(ODD.name()).comment()).isEqualTo(ODD.comment());
        }
    }

    @Test
    @Tag("SEC-14")
    void mode_isReadAtConnect_andSaysWhatAQuoteIs() {
        try (Engine plain = engine("");
                Engine ansi = engine("ANSI_QUOTES");
                Connection ours = plain.connect();
                Connection theirs = ansi.connect()) {
            var statement = text("SELECT \"it's :a\"");

            assertThat(ours.execute(statement.returnsRows()).one().value(0)).isEqualTo("it's :a");
            assertThatThrownBy(() -> theirs.execute(statement.returnsRows())).hasMessageContaining("it's :a");
        }
    }

    @Test
    @Tag("SEC-14")
    void modes_ofTheServer_areKept_andZeroIsNoCommandToCount() {
        try (Engine engine = engine("PIPES_AS_CONCAT,STRICT_ALL_TABLES");
                Connection connection = engine.connect()) {
            assertThat(connection.queryRaw("SELECT @@sql_mode").one().value(0).toString())
                    .contains("PIPES_AS_CONCAT", "STRICT_ALL_TABLES");
        }
        Table zeros = table("zeros", ID, column("n", Types.INTEGER));
        try (Engine engine = engine("");
                Connection connection = engine.connect()) {
            MetaData.of(zeros).createAll(engine);
            connection.execute(insert(zeros).set(ID, 0));

            assertThat(connection.execute(select(zeros.column(ID)).from(zeros)).one())
                    .isZero();
            assertThat(connection.queryRaw("SELECT @@sql_mode").one().value(0).toString())
                    .contains("NO_AUTO_VALUE_ON_ZERO", "STRICT_TRANS_TABLES", "ONLY_FULL_GROUP_BY");
        }
    }

    @Tag("SEC-14")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET sql_mode = ''",
                "set SESSION sql_mode='ANSI'",
                "SET @@sql_mode = 'ANSI'",
                "SET @@session.sql_mode = 'ANSI'",
                "SET @x = 1, `sql_mode` = 'ANSI'",
                "/* x */ SET GLOBAL sql_mode = ''",
                "-- x\n SET sql_mode = ''",
                "# x\n SET sql_mode = ''",
                "/*!40101 SET sql_mode = '' */",
                "PREPARE p FROM 'SET sql_mode = 1'",
                "SET NAMES latin1",
                "SET NAMES 'gbk'",
                "SET CHARACTER SET latin1",
                "SET CHARSET latin1",
                "SET character_set_client = 'gbk'",
                "SET @@character_set_connection = latin1"
            })
    void modeAndCharset_areNotSetBehindOurBack(String sql) {
        try (Engine engine = engine("");
                Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.executeRaw(sql))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("sql_mode")
                    .hasMessageContaining("Connect.class");
            assertThatThrownBy(() -> connection.execute(text(sql))).isInstanceOf(UsageException.class);

            connection.executeRaw("SET @harmless = 1");
            assertThatThrownBy(() -> connection.executeRaw(sql)).isInstanceOf(UsageException.class);
        }
    }

    @Test
    @Tag("SEC-14")
    void modes_thatConnectionsDoNotShare_areRefused() {
        try (Engine engine = Engine.builder(database.url()).noPool().build();
                Connection first = engine.connect()) {
            assertThat(first.queryRaw("SELECT 1").one().value(0)).isNotNull();
            engine.events().on(Connect.class, connect -> connect.run("SET SESSION sql_mode = 'ANSI_QUOTES'"));

            assertThatThrownBy(engine::connect)
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("ANSI_QUOTES")
                    .hasMessageContaining("first connection");
        }
    }

    @Test
    @Tag("SEC-14")
    void charsets_otherThanUtf8mb4_areRefused() throws SQLException {
        for (String set : List.of("SET NAMES latin1", "SET NAMES gbk", "SET character_set_client = cp932")) {
            try (Engine engine = engine("")) {
                engine.events().on(Connect.class, connect -> connect.run(set));

                assertThatThrownBy(engine::connect)
                        .isInstanceOf(UsageException.class)
                        .hasMessageContaining("utf8mb4");
            }
        }
        for (String encoding : List.of("ISO-8859-1", "GBK", "utf8mb3")) {
            assertThatThrownBy(() -> Engine.create(database.url()
                            + (database.url().contains("?") ? "&" : "?") + "characterEncoding=" + encoding))
                    .isInstanceOf(UsageException.class);
        }
        try (Engine engine = engine("");
                Connection connection = engine.connect()) {
            assertThatCode(() -> connection.executeRaw("SET NAMES utf8mb4")).doesNotThrowAnyException();
        }
    }
}
