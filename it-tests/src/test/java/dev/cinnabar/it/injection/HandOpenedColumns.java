package dev.cinnabar.it.injection;

import static dev.cinnabar.it.injection.DoorSamples.ID;
import static dev.cinnabar.it.injection.DoorSamples.NAME;
import static dev.cinnabar.it.injection.HandOpenedDoor.said;
import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.sql.Sql.update;

import dev.cinnabar.schema.ClientDefault;
import dev.cinnabar.schema.ClientDefaults;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.ColumnOptions;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.sql.Statement;
import dev.cinnabar.sql.Table;
import dev.cinnabar.type.Types;
import java.util.Map;
import java.util.stream.Stream;

/** What a column is filled with; that of Java's shows in an insert or an update. */
final class HandOpenedColumns {
    private static final String FROM_ROW = ".defaultFrom(Function<? super Map<String, Object>, ? extends ";

    private HandOpenedColumns() {}

    static Stream<HandOpenedDoor> all() {
        return Stream.of(
                said("schema.TextColumn.defaultValue(String)", text -> inserted(NAME.defaultValue(text))),
                said(
                        "schema.TextColumn.defaultBy(Supplier<? extends String>)",
                        text -> inserted(NAME.defaultBy(() -> text))),
                said("schema.TextColumn" + FROM_ROW + "String>)", text -> inserted(NAME.defaultFrom(row -> text))),
                said("schema.TextColumn.onUpdate(String)", text -> updated(NAME.onUpdate(text))),
                said(
                        "schema.TextColumn.onUpdateBy(Supplier<? extends String>)",
                        text -> updated(NAME.onUpdateBy(() -> text))),
                said(
                        "schema.TextColumn.serverDefaultValue(String)",
                        column("other", Types.VARCHAR)::serverDefaultValue),
                said(
                        "schema.ColumnDefinition" + FROM_ROW + "T>)",
                        text -> inserted(any(NAME).defaultFrom(row -> text))),
                said("schema.NumberColumn" + FROM_ROW + "N>)", HandOpenedColumns::insertedBesideANumber),
                said("schema.BooleanColumn" + FROM_ROW + "Boolean>)", HandOpenedColumns::insertedBesideATruth),
                said(
                        "schema.ClientDefault$Supplied.new(Function<? super Map<String, Object>, ? extends T>)",
                        text -> inserted(supplied(text))),
                said(
                        "schema.ServerValue$Literal.new(Object)",
                        text -> TableDefinition.of(
                                "people", ID, NAME.with(NAME.options().withServer(new ServerValue.Literal(text))))));
    }

    private static ColumnDefinition<String> any(ColumnDefinition<String> column) {
        return column;
    }

    private static Statement inserted(ColumnDefinition<?> filled) {
        Table people = table(TableDefinition.of("people", ID, filled));
        return insert(people).set(ID, 1);
    }

    private static Statement updated(ColumnDefinition<?> filled) {
        Table people = table(TableDefinition.of("people", ID, filled));
        return update(people).set(ID, 2).where(people.column(ID).eq(1));
    }

    /** The row that such a default is computed from has the text; what comes of it is a number, and the text goes as it came. */
    private static Statement insertedBesideANumber(String text) {
        var size = column("size", Types.INTEGER).defaultFrom(HandOpenedColumns::lengthOfName);
        return insert(table(TableDefinition.of("people", ID, NAME, size)))
                .set(ID, 1)
                .set(NAME, text);
    }

    private static Statement insertedBesideATruth(String text) {
        var named = column("named", Types.BOOLEAN).defaultFrom(row -> lengthOfName(row) > 0);
        return insert(table(TableDefinition.of("people", ID, NAME, named)))
                .set(ID, 1)
                .set(NAME, text);
    }

    private static Integer lengthOfName(Map<String, ?> row) {
        return String.valueOf(row.get("name")).isEmpty() ? 0 : 1;
    }

    private static ColumnDefinition<?> supplied(String text) {
        ColumnOptions old = NAME.options();
        ClientDefaults client = new ClientDefaults(new ClientDefault.Supplied<>(row -> text), null);
        return NAME.with(
                new ColumnOptions(old.keys(), old.references(), old.checks(), old.server(), client, old.extras()));
    }
}
