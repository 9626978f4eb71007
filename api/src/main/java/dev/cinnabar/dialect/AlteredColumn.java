package dev.cinnabar.dialect;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.ColumnExtras;
import dev.cinnabar.schema.ColumnKeys;
import dev.cinnabar.schema.ColumnOptions;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.ServerValues;
import dev.cinnabar.schema.SqlText;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column that stands, with what a step changes: what the step says the same of before and after stays as it stands. Immutable.
 *
 * @param standing the column as it was read
 */
record AlteredColumn(RemakeGrammar grammar, ColumnDefinition<?> standing, AlterColumn change) {
    static ColumnDefinition<?> of(RemakeGrammar grammar, ColumnDefinition<?> standing, AlterColumn change) {
        return new AlteredColumn(grammar, standing, change).altered();
    }

    /** A column without the rules that it says of itself: they are rules of its table. */
    static ColumnDefinition<?> alone(ColumnDefinition<?> column) {
        ColumnOptions options = column.options();
        ColumnKeys keys =
                new ColumnKeys(options.keys().primaryKey(), options.keys().nullable(), false, false);
        return column.with(options.with(keys).withReferences(List.of()).withChecks(List.of()));
    }

    /** A column that was one of the key, and that the database filled as such. */
    static ColumnDefinition<?> outsideOfKey(ColumnDefinition<?> column) {
        if (!column.isPrimaryKey()) {
            return column;
        }
        ColumnOptions options = column.options();
        ColumnKeys keys = new ColumnKeys(
                false,
                options.keys().nullable(),
                options.keys().unique(),
                options.keys().index());
        ColumnExtras extras = new ColumnExtras(
                options.extras().comment(),
                null,
                List.of(),
                options.extras().renamedFrom(),
                options.extras().system());
        return column.with(new ColumnOptions(
                keys, options.references(), options.checks(), options.server(), options.client(), extras));
    }

    private ColumnDefinition<?> altered() {
        ColumnDefinition<?> base = isRetyped() ? change.to() : standing;
        ColumnOptions was = standing.options();
        return base.named(change.to().name())
                .with(new ColumnOptions(keys(), List.of(), List.of(), server(), was.client(), extras()));
    }

    /** A key that the database fills has a type of its own on some. */
    private boolean isRetyped() {
        return !grammar.type(change.from().type())
                        .equals(grammar.type(change.to().type()))
                || !Objects.equals(autoincrement(change.from()), autoincrement(change.to()));
    }

    private static @Nullable Boolean autoincrement(ColumnDefinition<?> column) {
        return column.options().extras().autoincrement();
    }

    private ColumnKeys keys() {
        boolean kept = change.from().isNullable() == change.to().isNullable();
        boolean nullable =
                kept ? standing.options().keys().nullable() : change.to().isNullable();
        return new ColumnKeys(standing.isPrimaryKey(), nullable, false, false);
    }

    private ServerValues server() {
        ServerValues from = change.from().options().server();
        ServerValues to = change.to().options().server();
        ServerValues was = standing.options().server();
        return new ServerValues(
                isSameValue() ? was.onInsert() : onInsert(to.onInsert()),
                from.onUpdate() == to.onUpdate() ? was.onUpdate() : to.onUpdate());
    }

    private boolean isSameValue() {
        ServerValue from = change.from().serverValue();
        ServerValue to = change.to().serverValue();
        boolean plain = isPlain(from) && isPlain(to);
        return from.equals(to) || plain && grammar.defaultText(change.from()).equals(grammar.defaultText(change.to()));
    }

    private static boolean isPlain(ServerValue value) {
        return !(value instanceof ServerValue.Computed || value instanceof ServerValue.Generated);
    }

    /** A value is written by the type that it was said with. */
    private ServerValue onInsert(ServerValue wanted) {
        return wanted instanceof ServerValue.Literal
                ? new ServerValue.Default(new SqlText(grammar.defaultText(change.to())))
                : wanted;
    }

    private ColumnExtras extras() {
        ColumnExtras was = standing.options().extras();
        ColumnExtras to = change.to().options().extras();
        boolean commented = !change.from().comment().equals(change.to().comment());
        return new ColumnExtras(
                commented ? to.comment() : was.comment(),
                isRetyped() ? to.autoincrement() : was.autoincrement(),
                was.options(),
                was.renamedFrom(),
                was.system());
    }
}
