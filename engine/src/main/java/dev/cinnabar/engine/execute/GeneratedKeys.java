package dev.cinnabar.engine.execute;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.result.Row;
import dev.cinnabar.result.RowNames;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.sql.node.ChangeNode;
import dev.cinnabar.sql.node.InsertNode;
import dev.cinnabar.sql.node.InsertSource;
import dev.cinnabar.type.TypeAdapter;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys that the database makes for the rows of one insert. Immutable.
 *
 * @param column the column that it fills
 * @param rows how many rows the insert has
 */
record GeneratedKeys(ColumnDefinition<?> column, int rows) {
    /** What an insert will make keys for; null for any other change, and where the keys are given, or follow from other rows. */
    static @Nullable GeneratedKeys of(@Nullable ChangeNode change) {
        if (!(change instanceof InsertNode insert)
                || insert.conflict() != null
                || !insert.returning().isEmpty()
                || insert.source() instanceof InsertSource.FromQuery) {
            return null;
        }
        int rows = insert.source() instanceof InsertSource.Rows all ? all.rows().size() : 1;
        return insert.into()
                .table()
                .autoincrementColumn()
                .filter(column -> !insert.columns().contains(column.name()))
                .map(column -> new GeneratedKeys(column, rows))
                .orElse(null);
    }

    /** Reads them; none where the driver does not know that of every row. */
    List<Row> read(PreparedStatement statement, Dialect dialect) throws SQLException {
        RowNames names = RowNames.of(List.of(column.name()));
        TypeAdapter<?> adapter = dialect.types().adapter(column.type());
        List<Row> keys = new ArrayList<>(rows);
        try (ResultSet made = statement.getGeneratedKeys()) {
            JdbcColumns columns = new JdbcColumns(made);
            while (made.next()) {
                keys.add(Row.of(names, adapter.read(columns, 1)));
            }
        }
        return keys.size() == rows ? keys : List.of();
    }
}
