package dev.cinnabar.migrate.compare;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.ColumnExtras;
import dev.cinnabar.schema.ColumnKeys;
import dev.cinnabar.schema.ColumnOptions;
import dev.cinnabar.schema.PrimaryKey;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AddColumn;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.SchemaOperation.DropColumn;
import dev.cinnabar.schema.SchemaOperation.DropConstraint;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The steps on columns, as a database with rows can take them. Used once, by one thread. */
final class ColumnSteps {
    private final Compared compared;
    private final List<SchemaOperation> wanted;
    private final Map<ComparedObject, AlterColumn> changes = new LinkedHashMap<>();
    private final List<SchemaOperation> steps = new ArrayList<>();

    ColumnSteps(Compared compared, List<SchemaOperation> wanted) {
        this.compared = compared;
        this.wanted = wanted;
    }

    /** All that was wanted, with one change for each column, and no new column that rows cannot have. */
    List<SchemaOperation> steps() {
        for (SchemaOperation step : wanted) {
            if (step instanceof AlterColumn alter
                    && alter.from().name().equals(alter.to().name())) {
                changes.merge(ComparedObject.of(alter), alter, ColumnSteps::both);
            } else if (step instanceof AddColumn add) {
                add(add);
            } else if (step instanceof DropColumn drop) {
                drop(drop);
            } else {
                steps.add(step);
            }
        }
        if (!compared.dialect().has(Feature.KEYS_WITHOUT_INDEXES)) {
            releaseFilled();
        }
        changes.values().forEach(this::change);
        return steps;
    }

    /** What the database will not change, here or on the way back, is made anew. */
    private void change(AlterColumn change) {
        Optional<String> refusal = refusal(change).or(() -> refusal((AlterColumn) change.reverse()));
        if (refusal.isEmpty()) {
            steps.add(change);
            return;
        }
        drop(new DropColumn(change.table(), change.from()));
        add(new AddColumn(change.table(), change.to()));
        compared.note(change.table() + "." + change.to().name()
                + " is dropped and added anew, and its values are LOST: " + refusal.get());
    }

    private Optional<String> refusal(AlterColumn change) {
        if (compared.dialect().schema().remakes(change)) {
            return Optional.empty();
        }
        try {
            compared.dialect().schema().statements(change);
            return Optional.empty();
        } catch (UsageException refused) {
            return Optional.ofNullable(refused.getMessage());
        }
    }

    /** Two changes of one column; each leaves alone what the other changes. */
    private static AlterColumn both(AlterColumn one, AlterColumn other) {
        ColumnDefinition<?> from = one.from();
        ColumnDefinition<?> typed = other.to().type().equals(from.type()) ? one.to() : other.to();
        ColumnOptions first = one.to().options();
        ColumnOptions second = other.to().options();
        boolean isNullable = other.to().isNullable() == from.isNullable()
                ? one.to().isNullable()
                : other.to().isNullable();
        boolean fills = second.server().equals(from.options().server())
                && Objects.equals(
                        second.extras().autoincrement(), from.options().extras().autoincrement());
        boolean remarks = other.to().comment().equals(from.comment());
        ColumnExtras extras = new ColumnExtras(
                (remarks ? one : other).to().comment(),
                (fills ? first : second).extras().autoincrement(),
                first.extras().options(),
                first.extras().renamedFrom(),
                first.extras().system());
        ColumnOptions options = new ColumnOptions(
                new ColumnKeys(false, isNullable, false, false),
                List.of(),
                List.of(),
                (fills ? first : second).server(),
                first.client(),
                extras);
        return new AlterColumn(one.table(), from, typed.with(options));
    }

    /** Rows that stand get a value by a default that goes again at once. */
    private void add(AddColumn add) {
        ColumnDefinition<?> column = add.column();
        Optional<?> value = asks(column) ? compared.options().fill().value(add.table(), column) : Optional.empty();
        if (value.isEmpty()) {
            steps.add(add);
            noteUnfilled(add);
            return;
        }
        ColumnDefinition<?> filled = with(column, value.get());
        steps.add(new AddColumn(add.table(), filled));
        steps.add(new AlterColumn(add.table(), filled, column));
        compared.note(name(add) + " is new and may not be empty: rows that stand get " + shown(value.get())
                + " there. Is that what they mean? Say another value by CompareOptions.withFill, or give the column a"
                + " server default.");
    }

    /** Whether a row has to bring a value. */
    private static boolean asks(ColumnDefinition<?> column) {
        return !column.isNullable() && !Filling.isFilled(column) && column.serverValue() instanceof ServerValue.None;
    }

    private static ColumnDefinition<?> with(ColumnDefinition<?> column, Object value) {
        return column.with(column.options().withServer(new ServerValue.Literal(value)));
    }

    /** On the way back it comes into a table with rows. */
    private void drop(DropColumn drop) {
        ColumnDefinition<?> column = drop.column();
        Optional<?> value = asks(column) ? RowFill.ZERO.value(drop.table(), column) : Optional.empty();
        if (value.isEmpty()) {
            steps.add(drop);
            return;
        }
        ColumnDefinition<?> filled = with(column, value.get());
        steps.add(new AlterColumn(drop.table(), column, filled));
        steps.add(new DropColumn(drop.table(), filled));
    }

    private void noteUnfilled(AddColumn add) {
        if (asks(add.column())) {
            compared.note(name(add)
                    + " is new, may not be empty and has no default: a table with rows refuses it. Say a value by"
                    + " CompareOptions.withFill, or give the column a server default.");
        }
    }

    private static String name(AddColumn add) {
        return add.table() + "." + add.column().name();
    }

    private static String shown(Object value) {
        return value instanceof byte[] bytes ? bytes.length + " bytes" : "`" + value + "`";
    }

    /** A column that the database fills has to be a key all the time; while its key changes, it is not filled. */
    private void releaseFilled() {
        for (SchemaOperation step : wanted) {
            if (step instanceof DropConstraint drop && drop.constraint() instanceof PrimaryKey key) {
                TableDefinition table = compared.standing().table(drop.table()).orElseThrow();
                key.columns().stream()
                        .flatMap(name -> table.findColumn(name).stream())
                        .map(table::alone)
                        .filter(Filling::isFilled)
                        .forEach(column -> release(drop.table(), column));
            }
        }
    }

    private void release(TableName table, ColumnDefinition<?> column) {
        AlterColumn change = new AlterColumn(table, column, column);
        boolean isSaid = changes.containsKey(ComparedObject.of(change));
        AlterColumn said = changes.getOrDefault(ComparedObject.of(change), change);
        boolean isGone = new Touched(compared.inspector(), wanted).isGone(table, column.name());
        if (isGone || !Filling.isFilled(said.to())) {
            return;
        }
        ColumnDefinition<?> from = Filling.without(said.from());
        ColumnDefinition<?> to = Filling.without(said.to());
        steps.add(new AlterColumn(table, said.from(), from));
        steps.add(new AlterColumn(table, to, said.to()));
        if (isSaid) {
            changes.put(ComparedObject.of(change), new AlterColumn(table, from, to));
        }
    }
}
