package dev.cinnabar.it.proof;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.function;
import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.raw;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableLifetime;
import dev.cinnabar.type.Types;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a statement does to a session is gone when the connection has another user. */
@Tag("servers")
class NextBorrowerTest {
    @RegisterExtension
    static final ThreeDatabases DATABASES = new ThreeDatabases();

    /** What is done to a session, and the question whose answer would show it. */
    private record Trace(String question, Consumer<Connection> left) {}

    private static Consumer<Connection> sql(String sql) {
        return connection -> connection.executeRaw(sql);
    }

    private static Consumer<Connection> written(String sql) {
        return connection -> connection.execute(text(sql));
    }

    private static List<Trace> postgres() {
        String locks = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'";
        String temporary = "SELECT count(*) FROM pg_class WHERE relpersistence = 't' AND pg_table_is_visible(oid)"
                + " AND relkind = 'r'";
        return List.of(
                new Trace("SHOW TimeZone", sql("SET TIME ZONE 'Asia/Tokyo'")),
                new Trace("SHOW TimeZone", written("SET SESSION TimeZone = 'Asia/Tokyo'")),
                new Trace("SHOW work_mem", sql("SET work_mem = '7MB'")),
                new Trace(
                        "SHOW work_mem",
                        connection -> connection
                                .execute(select(function(
                                        "set_config",
                                        Types.VARCHAR,
                                        literal("work_mem"),
                                        literal("9MB"),
                                        raw("false", Types.BOOLEAN))))
                                .all()),
                new Trace("SELECT current_user", sql("SET ROLE pg_monitor")),
                new Trace(temporary, sql("CREATE TEMP TABLE left_over (a INTEGER)")),
                new Trace(temporary, written("CREATE TEMPORARY TABLE left_over (a INTEGER)")),
                new Trace(temporary, NextBorrowerTest::applyTemporary),
                new Trace(locks, sql("SELECT pg_advisory_lock(1)")),
                new Trace(
                        locks,
                        connection -> connection
                                .execute(select(function("pg_advisory_lock", Types.VARCHAR, literal(2))))
                                .all()),
                new Trace(
                        locks,
                        connection -> connection
                                .execute(select(raw("pg_advisory_lock(3)", Types.VARCHAR)))
                                .all()),
                new Trace("SELECT count(*) FROM pg_prepared_statements WHERE from_sql", sql("PREPARE p AS SELECT 1")),
                new Trace("SELECT count(*) FROM pg_listening_channels()", sql("LISTEN news")));
    }

    private static List<Trace> mysql() {
        return List.of(
                new Trace("SELECT @@SESSION.time_zone", sql("SET time_zone = '+09:00'")),
                new Trace("SELECT @@SESSION.sort_buffer_size", written("SET SESSION sort_buffer_size = 65536")),
                new Trace("SELECT @mine", sql("SET @mine = 7")),
                new Trace("SELECT coalesce(is_used_lock('a'), 0)", sql("SELECT GET_LOCK('a', 1)")),
                new Trace(
                        "SELECT coalesce(is_used_lock('b'), 0)",
                        connection -> connection
                                .execute(select(function("get_lock", Types.INTEGER, literal("b"), literal(1))))
                                .all()),
                new Trace(
                        "SELECT count(*) FROM information_schema.innodb_temp_table_info",
                        sql("CREATE TEMPORARY TABLE left_over (a INTEGER)")),
                new Trace(
                        "SELECT count(*) FROM information_schema.innodb_temp_table_info",
                        NextBorrowerTest::applyTemporary));
    }

    private static List<Trace> sqlite() {
        String temporary = "SELECT count(*) FROM sqlite_temp_master";
        return List.of(
                new Trace("PRAGMA cache_size", sql("PRAGMA cache_size = 77")),
                new Trace("PRAGMA foreign_keys", sql("PRAGMA foreign_keys = OFF")),
                new Trace(temporary, sql("CREATE TEMP TABLE left_over (a INTEGER)")),
                new Trace(temporary, NextBorrowerTest::applyTemporary));
    }

    private static void applyTemporary(Connection connection) {
        connection.apply(List.of(new SchemaOperation.CreateTable(
                TableDefinition.of("left_over", column("a", Types.INTEGER), TableLifetime.TEMPORARY))));
    }

    @Test
    @Tag("REL-18")
    void sessions_areAsTheyWere_forTheNextUser() {
        DATABASES.each((product, shared) -> {
            List<Trace> traces = switch (product) {
                case "PostgreSQL" -> postgres();
                case "MySQL" -> mysql();
                default -> sqlite();
            };
            try (Engine engine = Engine.builder(DATABASES.url(product))
                    .poolSize(1)
                    .maxOverflow(0)
                    .isolation(Isolation.AUTOCOMMIT)
                    .build()) {
                for (Trace trace : traces) {
                    List<Object> before = answer(engine, trace.question());
                    try (Connection connection = engine.connect()) {
                        trace.left().accept(connection);
                    }

                    assertThat(answer(engine, trace.question()))
                            .as("%s on %s", trace.question(), product)
                            .isEqualTo(before);
                }
            }
        });
    }

    private static List<Object> answer(Engine engine, String question) {
        try (Connection connection = engine.connect()) {
            return connection.queryRaw(question).all().stream()
                    .flatMap(row -> Stream.of(String.valueOf(row.value(0))))
                    .<Object>map(value -> value)
                    .toList();
        }
    }
}
