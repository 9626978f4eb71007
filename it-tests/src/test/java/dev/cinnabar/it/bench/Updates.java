package dev.cinnabar.it.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** New descriptions for many accounts, on JDBC by hand. Stateless. */
public final class Updates {
    private Updates() {}

    /** By a batch; tells how many accounts there were. */
    public static long each(Jdbc jdbc, Connection connection, List<Description> descriptions) throws SQLException {
        return jdbc.batch(
                connection, "update account set description = ? where id = ?", descriptions, (update, one) -> {
                    update.setString(1, one.text());
                    update.setLong(2, one.account());
                });
    }

    /** By one statement with two arrays, for PostgreSQL. */
    public static long arrays(Jdbc jdbc, Connection connection, List<Description> descriptions) throws SQLException {
        PreparedStatement update = jdbc.prepare(
                connection,
                "update account a set description = v.text from unnest(?::bigint[], ?::varchar[]) v(id, text)"
                        + " where a.id = v.id");
        Long[] accounts = new Long[descriptions.size()];
        String[] texts = new String[accounts.length];
        for (int i = 0; i < accounts.length; i++) {
            accounts[i] = descriptions.get(i).account();
            texts[i] = descriptions.get(i).text();
        }
        update.setArray(1, connection.createArrayOf("bigint", accounts));
        update.setArray(2, connection.createArrayOf("varchar", texts));
        return update.executeUpdate();
    }
}
