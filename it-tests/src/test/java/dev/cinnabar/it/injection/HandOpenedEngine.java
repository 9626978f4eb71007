package dev.cinnabar.it.injection;

import static dev.cinnabar.it.injection.DoorSamples.CALLED;
import static dev.cinnabar.it.injection.DoorSamples.ID;
import static dev.cinnabar.it.injection.DoorSamples.NAME;
import static dev.cinnabar.it.injection.DoorSamples.PEOPLE;
import static dev.cinnabar.it.injection.HandOpenedDoor.knownOnly;
import static dev.cinnabar.it.injection.HandOpenedDoor.said;
import static dev.cinnabar.it.injection.HandOpenedDoor.unsaid;
import static dev.cinnabar.sql.Sql.expression;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.parameter;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.ExecutionOptions;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.type.Types;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Doors that open on a connection only: what is sent there is heard, and undone. */
final class HandOpenedEngine {
    private static final String ROWS = ", List<? extends Map<String, ?>>)";
    private static final String INSERT = "connect.Executes.execute(Insert<?>" + ROWS;
    private static final String RETURNING = "connect.Executes.execute(InsertReturning<R>" + ROWS;
    private static final String CHANGE = "connect.Executes.execute(Change" + ROWS;
    private static final String SCHEMAS = "connect.ExecutionOptions.new(Integer, Duration, Map<String, String>)";
    private static final String SCHEMA = "connect.ExecutionOptions.withSchema(String, String)";

    private HandOpenedEngine() {}

    static Stream<HandOpenedDoor> all() {
        return Stream.of(rows(), schemas(), binds()).flatMap(doors -> doors);
    }

    private static Stream<HandOpenedDoor> rows() {
        return Stream.of(
                said(
                        INSERT,
                        text -> sent(connection -> connection.execute(insert(PEOPLE), List.of(row("name", text))))),
                knownOnly(
                        INSERT,
                        "name",
                        text -> sent(connection -> connection.execute(insert(PEOPLE), List.of(row(text, "x"))))),
                said(RETURNING, text -> sent(connection -> returned(connection, row("name", text)))),
                knownOnly(RETURNING, "name", text -> sent(connection -> returned(connection, row(text, "x")))),
                said(CHANGE, text -> sent(connection -> changed(connection, Map.of("p", text)))),
                knownOnly(CHANGE, "p", text -> sent(connection -> changed(connection, Map.of(text, "x")))));
    }

    private static Map<String, ?> row(String column, String value) {
        return Map.of("id", 7, column, value);
    }

    private static void returned(Connection connection, Map<String, ?> row) {
        List<String> back = connection
                .execute(insert(PEOPLE).returning(CALLED), List.of(row))
                .all();

        assertThat(back).containsExactly(String.valueOf(row.get("name")));
    }

    private static void changed(Connection connection, Map<String, ?> values) {
        connection.execute(
                update(PEOPLE)
                        .set(NAME, parameter("p", Types.VARCHAR))
                        .where(PEOPLE.column(ID).eq(1)),
                List.of(values));
    }

    private static DoorWay.Spoken sent(Consumer<Connection> work) {
        return sql -> sql.sent(work);
    }

    private static Stream<HandOpenedDoor> schemas() {
        return Stream.of(
                said(SCHEMAS, text -> moved(new ExecutionOptions(null, null, Map.of("app", text)))),
                unsaid(SCHEMAS, text -> moved(new ExecutionOptions(null, null, Map.of(text, "x")))),
                said(SCHEMA, text -> moved(ExecutionOptions.NONE.withSchema("app", text))),
                unsaid(SCHEMA, text -> moved(ExecutionOptions.NONE.withSchema(text, "x"))));
    }

    private static DoorWay.Spoken moved(ExecutionOptions options) {
        Table people = PEOPLE.in("app");
        return sql -> Said.statement(
                sql.engine()
                        .withOptions(options)
                        .compile(select(people.column(NAME)).from(people)),
                List.of());
    }

    private static Stream<HandOpenedDoor> binds() {
        return Stream.of(
                bound(
                        "type.Binds.setString(int, String)",
                        new BoundText((binds, at, text) -> binds.setString(at, text))),
                bound(
                        "type.Binds.setObject(int, Object)",
                        new BoundText((binds, at, text) -> binds.setObject(at, text))),
                bound(
                        "type.Binds.setObject(int, Object, int)",
                        new BoundText((binds, at, text) -> binds.setObject(at, text, java.sql.Types.VARCHAR))),
                said(
                        "type.Binds.setArray(int, String, Object[])",
                        text -> sent(connection -> {
                            var array = Types.array(Types.VARCHAR);
                            var back = connection
                                    .execute(select(expression(new Bind(List.of(text), array, ""), array)))
                                    .one();
                            assertThat(back.toString()).contains(text);
                        })));
    }

    /** What was bound comes back. */
    private static HandOpenedDoor bound(String signature, BoundText type) {
        return said(
                signature,
                text -> sent(connection -> {
                    String back = connection
                            .execute(select(expression(new Bind(text, type, ""), type)))
                            .one();
                    assertThat(back).isEqualTo(text);
                }));
    }
}
