package dev.cinnabar.it.bench.orm.start;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The same on JDBC and HikariCP. */
public final class FirstRowPlain {
    private FirstRowPlain() {}

    private record Row(long id, String name, int quantity, double price, long parent) {}

    /** Takes an address and a table. */
    public static void main(String... words) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(words[0]);
        List<Row> all = new ArrayList<>();
        try (HikariDataSource pool = new HikariDataSource(config);
                Connection connection = pool.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select id, name, quantity, price, parent_id from " + words[1]);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                all.add(new Row(
                        rows.getLong(1), rows.getString(2), rows.getInt(3), rows.getDouble(4), rows.getLong(5)));
            }
            Spent.print(all.size());
        }
    }
}
