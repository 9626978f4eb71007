package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.schema.Assignable;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.TableColumn;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a statement that is sent for many rows: each is called as its column, after a word that tells them apart. Stateless. */
public final class Parameters {
    private Parameters() {}

    public static <T> Expression<T> of(String prefix, Attribute<?, T> column) {
        return Sql.parameter(prefix + column.columnName(), column.type());
    }

    /** That the column has the value of its parameter. */
    public static <T> Condition is(String prefix, Attribute<?, T> column) {
        return column.eq(of(prefix, column));
    }

    static <T> Condition is(TableColumn<T> column) {
        return column.eq(Sql.parameter(column.columnName(), column.type()));
    }

    /** The names of the parameters of these columns, without a word before them. */
    static NamedValues.Names names(List<? extends Assignable<?, ?>> columns) {
        return new NamedValues.Names(
                columns.stream().<String>map(Assignable::columnName).toList());
    }

    /** Gives the parameters of these columns the key of the object's row. */
    static void putKey(
            Map<String, ? super @Nullable Object> values,
            String prefix,
            List<? extends Assignable<?, ?>> columns,
            Tracked object) {
        List<?> key = object.keyParts();
        for (int i = 0; i < columns.size(); i++) {
            values.put(prefix + columns.get(i).columnName(), key.get(i));
        }
    }
}
