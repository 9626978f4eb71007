package dev.cinnabar.it.injection;

import static dev.cinnabar.it.injection.DoorSamples.CALLED;
import static dev.cinnabar.it.injection.DoorSamples.DEFINED;
import static dev.cinnabar.it.injection.DoorSamples.PEOPLE;
import static dev.cinnabar.it.injection.PromisedDoor.lookup;
import static dev.cinnabar.it.injection.PromisedDoor.silent;
import static dev.cinnabar.it.injection.PromisedDoor.that;
import static dev.cinnabar.it.injection.PromisedDoor.whole;
import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.AfterExecute;
import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.CheckoutAbandoned;
import dev.cinnabar.connect.Connect;
import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.EngineOpened;
import dev.cinnabar.connect.ExecuteFailed;
import dev.cinnabar.connect.Execution;
import dev.cinnabar.connect.ExternalTransaction;
import dev.cinnabar.connect.SavepointReleased;
import dev.cinnabar.connect.SavepointRolledBack;
import dev.cinnabar.connect.SavepointSet;
import dev.cinnabar.connect.Transaction.State;
import dev.cinnabar.connect.TransactionOptions;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.plugin.LoaderCriteria;
import dev.cinnabar.schema.Difference;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NameLimit;
import dev.cinnabar.schema.RenamedFrom;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.sql.ColumnValues;
import dev.cinnabar.sql.StatementOptions;
import dev.cinnabar.type.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What is told of statements, or laid beside them: it is kept as it is, and no statement is another one for it. */
final class PromisedSilence {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Execution RUN = new Execution(null, 1);
    private static final SchemaOperation STEP = new SchemaOperation.CreateSchema("app", false);
    private static final String OPTIONS =
            "sql.StatementOptions.new(int, Duration, Map<String, Object>, Map<String, Object>)";
    private static final String ATTRIBUTE = "sql.StatementOptions.withAttribute(String, Object)";
    private static final String PARAMETER = "sql.StatementOptions.withParameter(String, Object)";
    private static final String VALUES = "sql.ColumnValues.of(Map<String, ?>)";
    private static final String BEFORE = "connect.BeforeExecute.new(Dialect, String, List<Object>, Execution)";
    private static final String AFTER =
            "connect.AfterExecute.new(Dialect, String, List<Object>, Duration, long, String, Execution)";
    private static final String FAILED =
            "connect.ExecuteFailed.new(Dialect, String, List<Object>, Duration, CinnabarException, Execution)";

    private PromisedSilence() {}

    static Stream<PromisedDoor> all() {
        return Stream.of(events(), schemas(), statements(), criteria()).flatMap(doors -> doors);
    }

    private static Stream<PromisedDoor> criteria() {
        LoaderCriteria.Conditions none = entity -> Optional.empty();
        return Stream.of(
                whole(
                        "plugin.LoaderCriteria.of(String, LoaderCriteria$Conditions)",
                        (ground, text) -> LoaderCriteria.of(text, none).name()),
                whole(
                        "plugin.LoaderCriteria$Named.new(String, LoaderCriteria$Conditions)",
                        (ground, text) -> new LoaderCriteria.Named(text, none).name()));
    }

    private static Stream<PromisedDoor> events() {
        return Stream.of(
                whole(BEFORE, (ground, text) -> new BeforeExecute(ground.dialect(), text, List.of(), RUN)),
                whole(BEFORE, (ground, text) -> new BeforeExecute(ground.dialect(), "x", List.of(text), RUN)),
                whole(AFTER, (ground, text) -> ran(ground, text, List.of(), "")),
                whole(AFTER, (ground, text) -> ran(ground, "x", List.of(text), "")),
                whole(AFTER, (ground, text) -> ran(ground, "x", List.of(), text)),
                whole(FAILED, (ground, text) -> failed(ground, text, List.of())),
                whole(FAILED, (ground, text) -> failed(ground, "x", List.of(text))),
                whole(
                        "connect.CheckoutAbandoned.new(Dialect, Duration, String, List<StackTraceElement>)",
                        (ground, text) -> new CheckoutAbandoned(ground.dialect(), SECOND, text, List.of())),
                whole(
                        "connect.EngineOpened.new(Engine, String, DatabaseUrl)",
                        (ground, text) -> new EngineOpened(ground.engine(), text, null)),
                whole(
                        "connect.SavepointReleased.new(Dialect, String)",
                        (ground, text) -> new SavepointReleased(ground.dialect(), text)),
                whole(
                        "connect.SavepointRolledBack.new(Dialect, String)",
                        (ground, text) -> new SavepointRolledBack(ground.dialect(), text)),
                whole(
                        "connect.SavepointSet.new(Dialect, String)",
                        (ground, text) -> new SavepointSet(ground.dialect(), text)),
                silent(
                        "connect.Connection.apply(List<? extends SchemaOperation>, Consumer<? super String>)",
                        PromisedSilence::heard),
                silent(
                        "connect.ExternalTransaction.savepointSet(Object)",
                        (ground, text) -> led(ground, led -> led.savepointSet(text))),
                silent(
                        "connect.ExternalTransaction.beforeRollbackTo(Object)",
                        (ground, text) -> led(ground, led -> {
                            led.savepointSet(text);
                            led.beforeRollbackTo(text);
                        })),
                whole("connect.Connect.new(Dialect, Consumer<String>, Wrapper)", (ground, text) -> {
                    List<String> run = new ArrayList<>();
                    new Connect(ground.dialect(), run::add, null).run(text);
                    return run;
                }));
    }

    /** A listener is told statements, and gives none. */
    private static List<String> heard(PromiseGround ground, String text) {
        List<String> told = new ArrayList<>();
        try (Connection connection = ground.engine().connect()) {
            connection.apply(List.of(), sql -> told.add(text));
        }
        return told;
    }

    /** What becomes of a transaction that others lead: they send what its savepoints need. */
    private static boolean led(PromiseGround ground, Consumer<ExternalTransaction> course) {
        try (Connection lent = ground.engine().connect()) {
            ExternalTransaction led =
                    ground.engine().join(lent.unwrap(java.sql.Connection.class), TransactionOptions.USUAL);
            course.accept(led);
            led.ended(State.ROLLED_BACK);
            return led.connection().isClosed();
        }
    }

    private static AfterExecute ran(PromiseGround ground, String sql, List<Object> values, String note) {
        return new AfterExecute(ground.dialect(), sql, values, SECOND, 1, note, RUN);
    }

    private static ExecuteFailed failed(PromiseGround ground, String sql, List<Object> values) {
        return new ExecuteFailed(ground.dialect(), sql, values, SECOND, error(), RUN);
    }

    private static UsageException error() {
        return new UsageException(ErrorCode.BAD_OPTION, "a", "b");
    }

    private static Stream<PromisedDoor> schemas() {
        return Stream.of(
                whole(
                        "schema.Difference.new(String, SchemaOperation, String)",
                        (ground, text) -> new Difference(text, STEP, "x")),
                whole(
                        "schema.Difference.new(String, SchemaOperation, String)",
                        (ground, text) -> new Difference("x", STEP, text)),
                whole(
                        "schema.TableDefinition.byColumns(Map<String, ?>)",
                        (ground, text) -> DEFINED.byColumns(Map.of(text, 1))),
                whole(
                        "schema.TableDefinition.byColumns(Map<String, ?>)",
                        (ground, text) -> DEFINED.byColumns(Map.of("a", text))),
                silent(
                        "schema.SchemaOperation.on(String)",
                        (ground, text) -> MetaData.of(DEFINED)
                                .with(STEP.on(text))
                                .ddl(ground.dialect().name())),
                silent(
                        "schema.SchemaOperation$OnDialect.new(String)",
                        (ground, text) -> MetaData.of(DEFINED)
                                .with(STEP.when(new SchemaOperation.OnDialect(text)))
                                .ddl(ground.dialect().name())),
                silent(
                        "schema.ColumnDefinition.renamedFrom(String)",
                        (ground, text) ->
                                renamed(ground, column("a", Types.DATE).renamedFrom(text))),
                silent(
                        "schema.TextColumn.renamedFrom(String)",
                        (ground, text) ->
                                renamed(ground, column("a", Types.TEXT).renamedFrom(text))),
                silent(
                        "schema.NumberColumn.renamedFrom(String)",
                        (ground, text) ->
                                renamed(ground, column("a", Types.INTEGER).renamedFrom(text))),
                silent(
                        "schema.BooleanColumn.renamedFrom(String)",
                        (ground, text) ->
                                renamed(ground, column("a", Types.BOOLEAN).renamedFrom(text))),
                silent("schema.RenamedFrom.new(String)", (ground, text) -> renamed(ground, new RenamedFrom(text))),
                silent(
                        "schema.RenamedFrom.renamedFrom(String)",
                        (ground, text) -> renamed(ground, RenamedFrom.renamedFrom(text))),
                lookup(
                        "schema.Sameness.isSameMethod(String, String)",
                        "hash",
                        (ground, text) -> ground.engine().inspector().isSameMethod("hash", text)),
                lookup(
                        "schema.Sameness.isSameUnique(List<String>, List<String>)",
                        "a",
                        (ground, text) -> ground.engine().inspector().isSameUnique(List.of("a"), List.of(text))),
                that("schema.NameLimit.allows(String)", (ground, text) -> {
                    assertThat(NameLimit.NONE.allows(text)).isTrue();
                    assertThat(NameLimit.characters(1).allows(text)).isFalse();
                }),
                that(
                        "schema.NameLimit.lengthOf(String)",
                        (ground, text) -> assertThat(NameLimit.NONE.lengthOf(text))
                                .isEqualTo(text.codePointCount(0, text.length()))));
    }

    /** What a thing was called before is no part of a definition. */
    private static String renamed(PromiseGround ground, TableElement element) {
        return MetaData.of(TableDefinition.of("people", column("id", Types.INTEGER), element))
                .ddl(ground.dialect().name());
    }

    private static Stream<PromisedDoor> statements() {
        return Stream.of(
                silent(
                        "sql.Select.attribute(String, Object)",
                        (ground, text) -> ground.engine()
                                .compile(select(CALLED).from(PEOPLE).attribute(text, "x"))),
                silent(
                        "sql.Select.attribute(String, Object)",
                        (ground, text) -> ground.engine()
                                .compile(select(CALLED).from(PEOPLE).attribute("x", text))),
                silent(ATTRIBUTE, (ground, text) -> sql(ground, StatementOptions.NONE.withAttribute(text, "x"))),
                silent(ATTRIBUTE, (ground, text) -> sql(ground, StatementOptions.NONE.withAttribute("x", text))),
                silent(PARAMETER, (ground, text) -> sql(ground, StatementOptions.NONE.withParameter("x", text))),
                silent(PARAMETER, (ground, text) -> sql(ground, StatementOptions.NONE.withParameter(text, "x"))),
                whole(ATTRIBUTE, (ground, text) -> StatementOptions.NONE.withAttribute(text, "x")),
                whole(PARAMETER, (ground, text) -> StatementOptions.NONE.withParameter("x", text)),
                whole(OPTIONS, (ground, text) -> new StatementOptions(0, null, Map.of(text, "x"), Map.of())),
                whole(OPTIONS, (ground, text) -> new StatementOptions(0, null, Map.of("x", text), Map.of())),
                whole(OPTIONS, (ground, text) -> new StatementOptions(0, null, Map.of(), Map.of(text, "x"))),
                whole(OPTIONS, (ground, text) -> new StatementOptions(0, null, Map.of(), Map.of("x", text))),
                whole(
                        VALUES,
                        (ground, text) -> ColumnValues.of(Map.of("name", text)).value(CALLED.node())),
                lookup(
                        VALUES,
                        "name",
                        (ground, text) -> ColumnValues.of(Map.of(text, "x")).value(CALLED.node())));
    }

    private static String sql(PromiseGround ground, StatementOptions options) {
        return ground.engine()
                .compile(new OptionedStatement(select(CALLED).from(PEOPLE).node(), options));
    }
}
