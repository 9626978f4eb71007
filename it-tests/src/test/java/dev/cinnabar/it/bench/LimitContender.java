package dev.cinnabar.it.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The best that a patient expert writes by hand: a connection without a pool, its statements kept, many rows in one statement, and the
 * key of one row out of the statement that makes it.
 */
final class LimitContender extends JdbcContender {
    private static final int ROWS_OF_A_STATEMENT = 250;

    private final BenchDatabase database;
    private final Connection connection;
    private final Map<String, PreparedStatement> kept = new HashMap<>();

    LimitContender(Place place) throws SQLException {
        this.database = place.database();
        this.connection = place.connect(new Properties());
    }

    @Override
    Connection take() {
        return connection;
    }

    @Override
    void giveBack(Connection own) {
        // it is always at hand
    }

    @Override
    PreparedStatement prepare(Connection own, String sql) throws SQLException {
        PreparedStatement statement = kept.get(sql);
        if (statement == null) {
            statement = own.prepareStatement(sql);
            kept.put(sql, statement);
        }
        return statement;
    }

    @Override
    void done(PreparedStatement statement) throws SQLException {
        statement.setFetchSize(0);
    }

    @Override
    public long insertOne(NewCustomer customer) throws SQLException {
        return inTransaction(own -> {
            PreparedStatement insert =
                    prepare(own, "insert into customer(name, description) values (?, ?) returning id");
            insert.setString(1, customer.name());
            insert.setString(2, customer.description());
            try (ResultSet keys = insert.executeQuery()) {
                keys.next();
                return keys.getLong(1);
            }
        });
    }

    @Override
    public long insertMany(List<NewCustomer> customers) throws SQLException {
        return inTransaction(own -> database.isServer() ? insertArrays(own, customers) : insertRows(own, customers));
    }

    private long insertArrays(Connection own, List<NewCustomer> customers) throws SQLException {
        PreparedStatement insert = prepare(
                own, "insert into customer(name, description) select * from unnest(?::varchar[], ?::varchar[])");
        String[] names = new String[customers.size()];
        String[] descriptions = new String[customers.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = customers.get(i).name();
            descriptions[i] = customers.get(i).description();
        }
        insert.setArray(1, own.createArrayOf("varchar", names));
        insert.setArray(2, own.createArrayOf("varchar", descriptions));
        return insert.executeUpdate();
    }

    private long insertRows(Connection own, List<NewCustomer> customers) throws SQLException {
        long count = 0;
        for (int from = 0; from < customers.size(); from += ROWS_OF_A_STATEMENT) {
            List<NewCustomer> some = customers.subList(from, Math.min(from + ROWS_OF_A_STATEMENT, customers.size()));
            PreparedStatement insert = prepare(
                    own, "insert into customer(name, description) values (?, ?)" + ", (?, ?)".repeat(some.size() - 1));
            for (int i = 0; i < some.size(); i++) {
                insert.setString(2 * i + 1, some.get(i).name());
                insert.setString(2 * i + 2, some.get(i).description());
            }
            count += insert.executeUpdate();
        }
        return count;
    }

    @Override
    public long updateMany(List<Description> descriptions) throws SQLException {
        return database.isServer()
                ? inTransaction(own -> updateArrays(own, descriptions))
                : super.updateMany(descriptions);
    }

    private long updateArrays(Connection own, List<Description> descriptions) throws SQLException {
        PreparedStatement update = prepare(
                own,
                "update account a set description = v.text from unnest(?::bigint[], ?::varchar[]) v(id, text)"
                        + " where a.id = v.id");
        Long[] accounts = new Long[descriptions.size()];
        String[] texts = new String[accounts.length];
        for (int i = 0; i < accounts.length; i++) {
            accounts[i] = descriptions.get(i).account();
            texts[i] = descriptions.get(i).text();
        }
        update.setArray(1, own.createArrayOf("bigint", accounts));
        update.setArray(2, own.createArrayOf("varchar", texts));
        return update.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
