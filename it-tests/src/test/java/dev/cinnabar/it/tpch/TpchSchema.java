package dev.cinnabar.it.tpch;

import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.table;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.sql.Insert;
import dev.cinnabar.sql.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The eight tables together, and their rows put into them through Cinnabar. */
public final class TpchSchema {
    public static final MetaData TABLES = MetaData.of(
            Regions.TABLE,
            Nations.TABLE,
            Suppliers.TABLE,
            Customers.TABLE,
            Parts.TABLE,
            PartSuppliers.TABLE,
            Orders.TABLE,
            LineItems.TABLE);

    private static final int ROWS_AT_ONCE = 5_000;

    private TpchSchema() {}

    /** Inserts the rows of all tables and gives their number. */
    public static long load(Connection connection, double scale) {
        return TpchData.TABLES.stream()
                .mapToLong(data -> load(connection, data, scale))
                .sum();
    }

    private static long load(Connection connection, TpchData data, double scale) {
        Insert<Table> insert = insert(table(TABLES.table(data.tableName())));
        var rows = data.rows(scale).iterator();
        long count = 0;
        while (rows.hasNext()) {
            var batch = new ArrayList<Map<String, Object>>();
            while (rows.hasNext() && batch.size() < ROWS_AT_ONCE) {
                batch.add(named(data.columns(), rows.next()));
            }
            count += connection.execute(insert, batch).rowCount();
        }
        return count;
    }

    private static Map<String, Object> named(List<String> columns, List<Object> values) {
        var row = new LinkedHashMap<String, Object>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), values.get(i));
        }
        return row;
    }
}
