package dev.cinnabar.dialect.sqlite;

import dev.cinnabar.dialect.DeclaredType;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.SqlTokens;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.PrimaryKey;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.SqlText;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.Types;
import java.util.Set;

/** Makes definitions from which the very same columns can be made again. Stateless. */
final class SqliteExactColumns extends SqliteColumns {
    /** An option of a column: a key that may be empty, which only SQLite has (CREATE TABLE, "The PRIMARY KEY"). */
    static final String EMPTY_KEY = "empty_key";

    private static final Set<String> VALUES =
            Set.of("NULL", "TRUE", "FALSE", "CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP");

    SqliteExactColumns(Dialect dialect) {
        super(dialect);
    }

    /** By the type's own name, whatever it is like. */
    @Override
    SqlType<?> type(SqliteColumn column, boolean isRowid, SqliteTable said) {
        SqlType<?> like = super.type(column, isRowid, said);
        String collation = said.collations.get(column.name());
        String collate =
                collation == null ? "" : " COLLATE " + dialect().identifiers().quote(collation);
        return isRowid ? like : declared((column.written() + collate).strip(), like);
    }

    private <T> SqlType<T> declared(String ddl, SqlType<T> like) {
        return new DeclaredType<>(ddl, like, dialect().types().adapter(like));
    }

    /** The key that stands for the rowid does so whatever else is said of it. */
    @Override
    ColumnDefinition<?> finished(ColumnDefinition<?> column, SqliteColumn read, PrimaryKey key, SqliteTable said) {
        boolean alone = key.columns().size() == 1 && key.columns().contains(read.name());
        if (read.isRowid(alone, said)) {
            return column.autoincrement(true);
        }
        boolean empty = key.columns().contains(read.name()) && !read.isNotNull() && !said.options.contains("WITHOUT");
        return empty ? column.option(SqliteDialect.NAME, EMPTY_KEY, "true") : column;
    }

    /** A name behind DEFAULT is a text (CREATE TABLE, "column-constraint"). */
    @Override
    ServerValue defaultValue(String text) {
        SqlTokens tokens = SqlTokens.of(text, SqliteDialect.LEXIS);
        boolean named = tokens.size() == 1
                && tokens.get(0).isName()
                && !VALUES.contains(tokens.get(0).upper());
        return named
                ? new ServerValue.Default(new SqlText(dialect()
                        .types()
                        .adapter(Types.TEXT)
                        .literal(tokens.get(0).text())))
                : super.defaultValue(text);
    }
}
