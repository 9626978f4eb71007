package dev.cinnabar.cli.look;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.result.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks a database how much its tables hold; each has a way of its own, and one that is not known here has none. Stateless. */
final class Sizes {
    /** PostgreSQL 18, 52.11: -1 rows where nobody has counted yet. */
    private static final String POSTGRES = """
        SELECT c.relname, CASE WHEN c.reltuples < 0 THEN NULL ELSE c.reltuples::bigint END, pg_total_relation_size(c.oid)
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = ? AND c.relkind IN ('r', 'p')\
        """;
    /** MySQL 8.0, 26.3.38. */
    private static final String MYSQL = """
        SELECT table_name, table_rows, data_length + index_length
        FROM information_schema.tables WHERE table_schema = ? AND table_type = 'BASE TABLE'\
        """;
    /** SQLite, "The DBSTAT Virtual Table". */
    private static final String SQLITE_BYTES = """
        SELECT s.tbl_name, NULL, sum(d.pgsize)
        FROM dbstat d JOIN sqlite_schema s ON s.name = d.name GROUP BY s.tbl_name\
        """;
    /** SQLite keeps no estimates; up to this size it is quick to count. */
    private static final long QUICK = 256L << 20;

    private Sizes() {}

    static Map<String, Size> of(Connection connection, String schema, List<String> tables) {
        return switch (connection.dialect().name()) {
            case "postgresql" -> read(connection.queryRaw(POSTGRES, schema).all());
            case "mysql" -> read(connection.queryRaw(MYSQL, schema).all());
            case "sqlite" -> counted(connection, tables);
            default -> Map.of();
        };
    }

    private static Map<String, Size> read(List<Row> rows) {
        Map<String, Size> sizes = new HashMap<>();
        rows.forEach(row -> sizes.put(String.valueOf(row.value(0)), new Size(number(row, 1), number(row, 2))));
        return sizes;
    }

    private static @Nullable Long number(Row row, int index) {
        return row.value(index) instanceof Number number ? number.longValue() : null;
    }

    private static Map<String, Size> counted(Connection connection, List<String> tables) {
        long bytes = one(connection, "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size");
        if (bytes > QUICK) {
            return Map.of();
        }
        Map<String, Size> sizes = read(connection.queryRaw(SQLITE_BYTES).all());
        for (String table : tables) {
            String name = connection.dialect().identifiers().quote(table);
            long rows = one(connection, "SELECT count(*) FROM " + name);
            sizes.merge(table, new Size(rows, null), (space, count) -> new Size(count.rows(), space.bytes()));
        }
        return sizes;
    }

    private static long one(Connection connection, String sql) {
        Long number = number(connection.queryRaw(sql).one(), 0);
        return number == null ? 0 : number;
    }
}
