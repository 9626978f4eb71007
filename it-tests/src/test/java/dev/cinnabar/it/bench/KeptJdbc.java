package dev.cinnabar.it.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** JDBC as a patient expert has it: a connection without a pool, its statements kept, and the key of a row out of the statement that makes it. */
public final class KeptJdbc extends Jdbc {
    private final Connection connection;
    private final Map<String, PreparedStatement> kept = new HashMap<>();

    public KeptJdbc(Place place) throws SQLException {
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
    public PreparedStatement prepare(Connection own, String sql) throws SQLException {
        PreparedStatement statement = kept.get(sql);
        if (statement == null) {
            statement = own.prepareStatement(sql);
            kept.put(sql, statement);
        }
        return statement;
    }

    @Override
    public void done(PreparedStatement statement) throws SQLException {
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
    public void close() throws SQLException {
        connection.close();
    }
}
