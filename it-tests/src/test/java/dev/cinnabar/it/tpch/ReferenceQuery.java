package dev.cinnabar.it.tpch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One TPC-H query as SQL written by hand for one database, with what its columns hold. Immutable. */
record ReferenceQuery(int number, String sql, List<ResultColumn> columns) {

    ReferenceQuery {
        columns = List.copyOf(columns);
    }

    /** Runs the query and gives its rows in order, each value in the normal form of its column. */
    List<List<@Nullable Object>> run(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            checkWidth(rows);
            var all = new ArrayList<List<@Nullable Object>>();
            while (rows.next()) {
                all.add(row(rows));
            }
            return all;
        }
    }

    /** Brings a row from elsewhere, for example from Cinnabar, into the form of the rows of {@link #run}. */
    List<@Nullable Object> normalise(List<? extends @Nullable Object> row) {
        var values = new ArrayList<@Nullable Object>();
        for (int i = 0; i < columns.size(); i++) {
            values.add(columns.get(i).normalise(row.get(i)));
        }
        return values;
    }

    private void checkWidth(ResultSet rows) throws SQLException {
        int width = rows.getMetaData().getColumnCount();
        if (width != columns.size()) {
            throw new IllegalStateException(
                    "Q" + number + " gives " + width + " columns, its header names " + columns.size());
        }
    }

    private List<@Nullable Object> row(ResultSet rows) throws SQLException {
        var values = new ArrayList<@Nullable Object>();
        for (int i = 0; i < columns.size(); i++) {
            values.add(columns.get(i).fromReference(rows.getObject(i + 1)));
        }
        return values;
    }
}
