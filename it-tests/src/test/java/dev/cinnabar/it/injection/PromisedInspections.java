package dev.cinnabar.it.injection;

import static dev.cinnabar.it.injection.PromisedDoor.lookup;

import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.ReflectOptions;
import dev.cinnabar.schema.Relation;
import dev.cinnabar.schema.RelationKind;
import dev.cinnabar.schema.TableFilter;
import dev.cinnabar.schema.TableLifetime;
import dev.cinnabar.schema.TableName;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Names of tables and schemas that are looked for in a database: none of them is there, and none gets into a query's words. */
final class PromisedInspections {
    private static final String FILTER =
            "schema.TableFilter.new(String, Set<RelationKind>, Set<TableLifetime>, Set<String>)";
    private static final String REFLECT = "schema.ReflectOptions.new(String, Set<String>, boolean, "
            + "BiFunction<? super TableName, ? super ColumnDefinition<?>, ? extends ColumnDefinition<?>>, "
            + "List<TableDefinition>)";
    private static final String TABLES = "dialect.SchemaReader.tables(Connection, String, List<Relation>)";

    private PromisedInspections() {}

    static Stream<PromisedDoor> all() {
        return Stream.of(schemas(), names(), filters(), readers()).flatMap(doors -> doors);
    }

    private static Stream<PromisedDoor> schemas() {
        return Stream.of(
                lookup(
                        "schema.Inspector.enums(String)",
                        (ground, text) -> ground.inspector().enums(text)),
                lookup(
                        "schema.Inspector.materializedViewNames(String)",
                        (ground, text) -> ground.inspector().materializedViewNames(text)),
                lookup(
                        "schema.Inspector.relations(String)",
                        "",
                        (ground, text) -> ground.inspector().relations(text)),
                lookup(
                        "schema.Inspector.sequenceNames(String)",
                        (ground, text) -> ground.inspector().sequenceNames(text)),
                lookup(
                        "schema.Inspector.sequences(String)",
                        (ground, text) -> ground.inspector().sequences(text)),
                lookup(
                        "schema.Inspector.tableNames(String)",
                        "",
                        (ground, text) -> ground.inspector().tableNames(text)),
                lookup(
                        "schema.Inspector.viewNames(String)",
                        (ground, text) -> ground.inspector().viewNames(text)),
                lookup(
                        "schema.Inspector.viewSources(String)",
                        (ground, text) -> ground.inspector().viewSources(text)),
                lookup(
                        "schema.Inspector.hasSchema(String)",
                        (ground, text) -> ground.inspector().hasSchema(text)));
    }

    private static Stream<PromisedDoor> names() {
        return Stream.of(
                lookup(
                        "schema.Inspector.hasIndex(TableName, String)",
                        (ground, text) -> ground.inspector().hasIndex(TableName.of("people"), text)),
                lookup(
                        "schema.Inspector.hasSequence(String)",
                        (ground, text) -> ground.inspector().hasSequence(text)),
                lookup(
                        "schema.Inspector.hasTable(String)",
                        "people",
                        (ground, text) -> ground.inspector().hasTable(text)),
                lookup(
                        "schema.Inspector.hasTables(String, Collection<String>)",
                        "people",
                        (ground, text) -> ground.inspector().hasTables("", List.of(text))),
                lookup(
                        "schema.Inspector.hasTables(String, Collection<String>)",
                        "",
                        (ground, text) -> ground.inspector().hasTables(text, List.of("people"))),
                lookup(
                        "schema.Inspector.table(String)",
                        "people",
                        (ground, text) -> ground.inspector().table(text)));
    }

    private static Stream<PromisedDoor> filters() {
        return Stream.of(
                lookup(
                        FILTER,
                        (ground, text) -> ground.inspector()
                                .tables(new TableFilter(
                                        text,
                                        EnumSet.of(RelationKind.TABLE),
                                        EnumSet.of(TableLifetime.PERMANENT),
                                        Set.of()))),
                lookup(
                        FILTER,
                        "people",
                        (ground, text) -> ground.inspector()
                                .tables(new TableFilter(
                                        "",
                                        EnumSet.of(RelationKind.TABLE),
                                        EnumSet.of(TableLifetime.PERMANENT),
                                        Set.of(text)))),
                lookup(
                        "schema.TableFilter.in(String)",
                        "",
                        (ground, text) -> ground.inspector().tables(TableFilter.TABLES.in(text))),
                lookup(
                        "schema.TableFilter.only(Collection<String>)",
                        "people",
                        (ground, text) -> ground.inspector().tables(TableFilter.TABLES.only(List.of(text)))),
                lookup(
                        "schema.TableFilter.only(String[])",
                        "people",
                        (ground, text) -> ground.inspector().tables(TableFilter.TABLES.only(text))),
                lookup(
                        "schema.ReflectOptions.in(String)",
                        "",
                        (ground, text) -> reflected(ground, ReflectOptions.TABLES.in(text))),
                lookup(
                        "schema.ReflectOptions.only(String[])",
                        "people",
                        (ground, text) -> reflected(ground, ReflectOptions.TABLES.only(text))),
                lookup(
                        REFLECT,
                        "",
                        (ground, text) -> reflected(
                                ground,
                                new ReflectOptions(text, Set.of(), false, (table, column) -> column, List.of()))),
                lookup(
                        REFLECT,
                        "people",
                        (ground, text) -> reflected(
                                ground,
                                new ReflectOptions("", Set.of(text), false, (table, column) -> column, List.of()))));
    }

    private static Object reflected(PromiseGround ground, ReflectOptions options) {
        return MetaData.reflect(ground.engine(), options).tables();
    }

    private static Stream<PromisedDoor> readers() {
        return Stream.of(
                lookup(
                        "dialect.SchemaReader.enums(Connection, String)",
                        (ground, text) -> ground.dialect().reader().enums(ground.jdbc(), text)),
                lookup(
                        "dialect.SchemaReader.relations(Connection, String)",
                        (ground, text) -> ground.dialect().reader().relations(ground.jdbc(), text)),
                lookup(
                        "dialect.SchemaReader.sequences(Connection, String)",
                        (ground, text) -> ground.dialect().reader().sequences(ground.jdbc(), text)),
                lookup(
                        TABLES,
                        (ground, text) ->
                                ground.dialect().reader().tables(ground.jdbc(), text, List.of(relation("people")))),
                lookup(
                        TABLES,
                        (ground, text) -> ground.dialect()
                                .reader()
                                .tables(
                                        ground.jdbc(),
                                        ground.dialect().reader().defaultSchema(ground.jdbc()),
                                        List.of(relation(text)))),
                lookup(
                        "dialect.SchemaReader.viewSources(Connection, String)",
                        (ground, text) -> ground.dialect().reader().viewSources(ground.jdbc(), text)));
    }

    private static Relation relation(String name) {
        return new Relation(TableName.of(name), RelationKind.TABLE, TableLifetime.PERMANENT);
    }
}
