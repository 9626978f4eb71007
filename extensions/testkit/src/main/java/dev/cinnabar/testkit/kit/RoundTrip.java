package dev.cinnabar.testkit.kit;

import static dev.cinnabar.sql.Sql.inline;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.TableColumn;
import dev.cinnabar.type.SqlType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table with a column of one type, into which values go and out of which they must come as they were. Confined to its check.
 *
 * @param value the column
 */
record RoundTrip<T>(Sandbox sandbox, Table table, ColumnDefinition<T> value) {
    static final NumberColumn<Integer> ID =
            ColumnDefinition.column("id", INTEGER).primaryKey().autoincrement(false);

    static <T> RoundTrip<T> of(Sandbox sandbox, SqlType<T> type) {
        ColumnDefinition<T> value = ColumnDefinition.column("kept", type);
        Table table = Sql.table("round_trip", ID, value);
        sandbox.create(table);
        return new RoundTrip<>(sandbox, table, value);
    }

    /** The column as an expression. */
    TableColumn<T> column() {
        return table.column(value);
    }

    void fill(@Nullable Object... values) {
        @Nullable Object[] cells = new Object[2 * values.length];
        for (int i = 0; i < values.length; i++) {
            cells[2 * i] = i + 1;
            cells[2 * i + 1] = values[i];
        }
        sandbox.fill(table, cells);
    }

    List<T> all() {
        return sandbox.all(select(table.column(value)).orderBy(table.column(ID)));
    }

    /** The keys of the rows for which a condition holds, in their order. */
    List<Integer> keys(Condition condition) {
        return sandbox.all(select(table.column(ID)).where(condition).orderBy(table.column(ID)));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the values are only read
    final void expectValues(T... values) {
        fill((Object[]) values);

        assertThat(all()).isEqualTo(Arrays.asList(values));
    }

    void expectNull() {
        fill(new @Nullable Object[] {null});

        assertThat(sandbox.all(
                        select(table.column(ID)).where(table.column(value).isNull())))
                .containsExactly(1);
        assertThat(all()).containsOnlyNulls().hasSize(1);
    }

    /** A literal is inserted as its value, and equal to it. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the values are only read
    final void expectLiterals(T... values) {
        for (int i = 0; i < values.length; i++) {
            sandbox.run(insert(table).set(ID, i + 1).set(value, inline(values[i], value.type())));
        }

        assertThat(all()).isEqualTo(Arrays.asList(values));
        for (int i = 0; i < values.length; i++) {
            assertThat(keys(column().eq(inline(values[i], value.type())))).contains(i + 1);
        }
    }

    /** A value that no table holds comes back from SELECT. */
    static <T> void expectSelected(Sandbox sandbox, SqlType<T> type, T value) {
        assertThat(sandbox.all(select(literal(value, type)))).isEqualTo(List.of(value));
    }
}
