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

import dev.cinnabar.dialect.DialectSchemaLanguages;
import dev.cinnabar.result.Row;
import dev.cinnabar.result.RowNames;
import dev.cinnabar.result.ValueCast;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.SchemaLanguages;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.TableOrder;
import dev.cinnabar.schema.View;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.Types;
import dev.cinnabar.type.VariantType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Names of columns, of tables, of dialects and of labels that the program's own definitions are searched for. */
final class PromisedLookups {
    private static final RowNames NAMES = RowNames.of(List.of("name"));
    private static final Row ROW = Row.of(NAMES, "x");
    private static final MetaData VIEWS =
            MetaData.of(DEFINED).withViews(View.view("seen", select(CALLED).from(PEOPLE)));
    private static final SchemaLanguages LANGUAGES = new DialectSchemaLanguages();
    private static final String ORDER =
            "schema.TableOrder.new(List<TableDefinition>, Map<TableName, List<ForeignKey>>, List<Set<TableName>>)";
    private static final String CAST = "result.ValueCast.to(Class<T>, Object, Supplier<String>)";
    private static final String OPTION = "schema.TableDefinition.option(String, String)";

    private enum Mood {
        GOOD
    }

    private PromisedLookups() {}

    static Stream<PromisedDoor> all() {
        return Stream.of(results(), definitions(), languages(), statements(), variants())
                .flatMap(doors -> doors);
    }

    private static Stream<PromisedDoor> results() {
        return Stream.of(
                lookup("result.Result.columns(String[])", "name", (ground, text) -> columns(ground, text)),
                whole(
                        "result.Row.of(RowNames, Object[])",
                        (ground, text) -> Row.of(NAMES, text).value(0)),
                lookup("result.Row.value(String)", "name", (ground, text) -> ROW.value(text)),
                lookup("result.Row.value(String, Class<T>)", "name", (ground, text) -> ROW.value(text, String.class)),
                lookup("result.RowNames.indexOf(String)", "name", (ground, text) -> NAMES.indexOf(text)),
                whole(
                        "result.RowNames.of(List<String>)",
                        (ground, text) -> RowNames.of(List.of("a", text, "b")).list()),
                lookup(CAST, (ground, text) -> ValueCast.to(Integer.class, text, () -> "x")),
                lookup(CAST, (ground, text) -> ValueCast.to(Integer.class, "x", () -> text)),
                whole(CAST, (ground, text) -> ValueCast.to(String.class, text, () -> "x")));
    }

    private static String columns(PromiseGround ground, String name) {
        try (var connection = ground.engine().connect()) {
            return connection
                    .queryRaw("SELECT id, name FROM people")
                    .columns(name)
                    .all()
                    .toString();
        }
    }

    private static Stream<PromisedDoor> definitions() {
        return Stream.of(
                lookup("schema.MetaData.table(String)", "people", (ground, text) -> VIEWS.table(text)),
                lookup("schema.MetaData.view(String)", "seen", (ground, text) -> VIEWS.view(text)),
                lookup("schema.TableDefinition.column(String)", "name", (ground, text) -> DEFINED.column(text)),
                lookup("schema.TableDefinition.findColumn(String)", "name", (ground, text) -> DEFINED.findColumn(text)),
                lookup("schema.TableDefinition.typeOf(String)", "name", (ground, text) -> DEFINED.typeOf(text)),
                lookup(OPTION, (ground, text) -> DEFINED.option(text, "storage")),
                lookup(OPTION, (ground, text) -> DEFINED.option("postgresql", text)),
                that(ORDER, (ground, text) -> {
                    TableName name = new TableName(text, text);
                    TableOrder order = new TableOrder(List.of(DEFINED), Map.of(name, List.of()), List.of());
                    assertThat(order.late()).containsOnlyKeys(name);
                    assertThat(order.lateOf(DEFINED)).isEmpty();
                }),
                lookup(
                        "type.EnumType.constantOf(String)",
                        "GOOD",
                        (ground, text) -> Types.enumeration(Mood.class).constantOf(text)),
                lookup(
                        "dialect.SchemaGrammar.isNow(ColumnDefinition<?>, String)",
                        (ground, text) -> ground.dialect().schema().isNow(column("at", Types.TIMESTAMP), text)));
    }

    private static Stream<PromisedDoor> languages() {
        return Stream.of(
                lookup("schema.MetaData.ddl(String)", "sqlite", (ground, text) -> VIEWS.ddl(text)),
                lookup("schema.SchemaLanguages.writer(String)", "sqlite", (ground, text) -> LANGUAGES.writer(text)),
                lookup(
                        "dialect.DialectSchemaLanguages.writer(String)",
                        "sqlite",
                        (ground, text) -> new DialectSchemaLanguages().writer(text)),
                silent("event.Events.publish(Object)", (ground, text) -> {
                    ground.engine().events().publish(text);
                    return "nobody hears it";
                }),
                that(
                        "event.Events.register(Object)",
                        (ground, text) ->
                                ground.engine().events().register(text).close()));
    }

    private static Stream<PromisedDoor> statements() {
        return Stream.of(
                lookup(
                        "sql.Select.orderBy(String)",
                        "name",
                        (ground, text) -> ground.engine()
                                .compile(select(CALLED).from(PEOPLE).orderBy(text))),
                lookup(
                        "sql.Compound.orderBy(String)",
                        "name",
                        (ground, text) -> ground.engine()
                                .compile(select(CALLED)
                                        .from(PEOPLE)
                                        .union(select(CALLED).from(PEOPLE))
                                        .orderBy(text))));
    }

    private static Stream<PromisedDoor> variants() {
        return Stream.of(
                variant(
                        "type.BooleanType.withVariant(String, SqlType<Boolean>)",
                        text -> Types.BOOLEAN.withVariant(text, Types.BOOLEAN)),
                variant(
                        "type.NumberType.withVariant(String, SqlType<N>)",
                        text -> Types.INTEGER.withVariant(text, Types.INTEGER)),
                variant(
                        "type.SqlType.withVariant(String, SqlType<T>)",
                        text -> Types.DATE.withVariant(text, Types.DATE)),
                variant(
                        "type.TextType.withVariant(String, SqlType<String>)",
                        text -> Types.VARCHAR.withVariant(text, Types.varchar(9))),
                variant(
                        "type.VariantType.withVariant(String, SqlType<T>)",
                        text -> Types.DATE.withVariant("one", Types.DATE).withVariant(text, Types.DATE)),
                that(
                        "type.VariantType.on(String)",
                        (ground, text) -> assertThat(
                                        ((VariantType<?>) Types.DATE.withVariant("known", Types.DATE)).on(text))
                                .isEqualTo(Types.DATE)));
    }

    /** The dialect that a variant is for is compared; the type of all others stays. */
    private static PromisedDoor variant(String signature, Function<String, SqlType<?>> variant) {
        return silent(
                signature,
                (ground, text) -> MetaData.of(TableDefinition.of("people", column("x", variant.apply(text))))
                        .ddl(ground.dialect().name()));
    }
}
