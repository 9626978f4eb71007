package dev.cinnabar.dialect.sqlite;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.PrimaryKey;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.SqlText;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.Types;
import java.util.List;

/** Makes definitions of the columns that the catalogue tells. Stateless. */
class SqliteColumns {
    private final Dialect dialect;

    SqliteColumns(Dialect dialect) {
        this.dialect = dialect;
    }

    final Dialect dialect() {
        return dialect;
    }

    final ColumnDefinition<?> definition(SqliteColumn column, PrimaryKey key, SqliteTable said) {
        boolean alone = key.columns().equals(List.of(column.name()));
        boolean isRowid = column.isRowid(alone, said);
        ColumnDefinition<?> definition = ColumnDefinition.column(column.name(), type(column, isRowid, said));
        if (alone && !isRowid) {
            definition = definition.autoincrement(false);
        }
        if (column.isNotNull()) {
            definition = definition.notNull();
        }
        ServerValue value = value(column, definition, said);
        return finished(definition.with(definition.options().withServer(value)), column, key, said);
    }

    /** The definition with what else is to be said of it. */
    ColumnDefinition<?> finished(ColumnDefinition<?> column, SqliteColumn read, PrimaryKey key, SqliteTable said) {
        return column;
    }

    /** A key that stands for the rowid has 64 bits, whatever its name says. */
    SqlType<?> type(SqliteColumn column, boolean isRowid, SqliteTable said) {
        SqlType<?> type = isRowid ? Types.BIGINT : SqliteColumnTypes.of(column.type());
        String collation = said.collations.get(column.name());
        return collation == null ? type : SqliteColumnTypes.collated(type, collation);
    }

    private ServerValue value(SqliteColumn column, ColumnDefinition<?> definition, SqliteTable said) {
        if (column.isComputed()) {
            ServerValue.Computed computed = said.computed.get(column.name());
            return computed == null
                    ? new ServerValue.None()
                    : new ServerValue.Computed(computed.expression(), column.isStored());
        }
        String text = column.defaultValue();
        if (text == null || text.isBlank()) {
            return new ServerValue.None();
        }
        return dialect.schema().isNow(definition, text) ? new ServerValue.Now() : defaultValue(text);
    }

    ServerValue defaultValue(String text) {
        return new ServerValue.Default(new SqlText(text));
    }
}
