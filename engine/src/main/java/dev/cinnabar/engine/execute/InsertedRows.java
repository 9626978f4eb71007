package dev.cinnabar.engine.execute;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.ClientDefault;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.InsertDefaults;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.sql.Insert;
import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.DefaultKeyword;
import dev.cinnabar.sql.node.InsertNode;
import dev.cinnabar.sql.node.InsertSource;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Now;
import dev.cinnabar.sql.node.SequenceNext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The values of the rows of an insert: where all of them come from the row's map and from defaults of Java's, they are taken from there;
 * else the insert is made anew for each row. Used once.
 */
final class InsertedRows implements RowValues {
    private final Executor executor;
    private final TableDefinition table;
    private final Function<Map<String, ?>, Rewritten.OtherStatement> statement;
    private final List<? extends Map<String, ?>> rows;
    private final Call first;
    private final List<Place> places;
    private boolean asksDefaults;

    /** Where the value of one place comes from. */
    private interface Place {
        @Nullable
        Object value(Map<String, ?> row, int number, InsertDefaults defaults);
    }

    /**
     * @param settled the insert of the first row as it runs
     * @param statement makes the insert of a row as it runs
     */
    InsertedRows(
            Executor executor,
            Insert<?> insert,
            InsertNode settled,
            Call first,
            Function<Map<String, ?>, Rewritten.OtherStatement> statement,
            List<? extends Map<String, ?>> rows) {
        this.executor = executor;
        this.table = insert.table();
        this.statement = statement;
        this.rows = rows;
        this.first = first;
        this.places = executor.rewrites() ? List.of() : places(insert.node().columns(), settled);
    }

    /** The origin of each value; none where one does not come from the row alone. */
    private List<Place> places(List<String> set, InsertNode settled) {
        if (!(settled.source() instanceof InsertSource.Rows source)) {
            return List.of();
        }
        Set<String> given = rows.get(0).keySet();
        List<Place> found = new ArrayList<>();
        for (int i = 0; i < settled.columns().size(); i++) {
            String column = settled.columns().get(i);
            Node node = source.rows().get(0).get(i);
            if (node instanceof Bind bind) {
                found.add(given.contains(column) ? ofRow(column, bind) : ofDefault(column, bind, set.contains(column)));
            } else if (given.contains(column) || !isAlwaysTheSame(node)) {
                return List.of();
            }
        }
        while (found.size() < first.values().size()) {
            found.add(always(first.values().get(found.size())));
        }
        return found;
    }

    private static boolean isAlwaysTheSame(Node node) {
        return node instanceof Now || node instanceof DefaultKeyword || node instanceof SequenceNext;
    }

    private Place ofRow(String column, Bind bind) {
        return (row, number, defaults) -> {
            Object value = row.get(column);
            if (value == null && !row.containsKey(column)) {
                throw otherColumns(number);
            }
            return RowValues.checked(value, bind.type(), bind.subject());
        };
    }

    private Place ofDefault(String column, Bind bind, boolean set) {
        ColumnDefinition<?> left = set ? null : table.findColumn(column).orElse(null);
        if (left == null || !(table.insertDefaults().of(left) instanceof ClientDefault.Supplied<?>)) {
            return always(bind.value());
        }
        asksDefaults = true;
        return (row, number, defaults) -> number > 0 && defaults.of(left) instanceof ClientDefault.Supplied<?> supplied
                ? RowValues.checked(
                        supplied.function().apply(Collections.unmodifiableMap(row)), bind.type(), bind.subject())
                : bind.value();
    }

    private static Place always(@Nullable Object value) {
        return (row, number, defaults) -> value;
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public void read(int number, @Nullable Object[] into, int at) {
        Map<String, ?> row = rows.get(number);
        if (row.size() != rows.get(0).size()) {
            throw otherColumns(number);
        }
        if (places.isEmpty()) {
            anew(number, into, at);
            return;
        }
        InsertDefaults defaults = asksDefaults ? table.insertDefaults() : column -> null;
        for (int i = 0; i < places.size(); i++) {
            into[at + i] = places.get(i).value(row, number, defaults);
        }
    }

    private void anew(int number, @Nullable Object[] into, int at) {
        Call call = number == 0 ? first : executor.compile(statement.apply(rows.get(number)));
        if (!call.sql().equals(first.sql())) {
            throw otherColumns(number);
        }
        for (int i = 0; i < call.values().size(); i++) {
            into[at + i] = call.values().get(i);
        }
    }

    private UsageException otherColumns(int number) {
        return new UsageException(
                ErrorCode.BAD_STATEMENT,
                "Row " + (number + 1) + " for '" + table.name() + "' names other columns than the first: "
                        + rows.get(number).keySet() + " and " + rows.get(0).keySet(),
                "name the same columns in each row, with null for what is missing");
    }
}
