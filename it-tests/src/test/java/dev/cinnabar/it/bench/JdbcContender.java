package dev.cinnabar.it.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The cases in plain JDBC; where connections and statements come from is left to those that extend it. Confined to one thread. */
abstract class JdbcContender implements Contender {
    static final int AT_A_TIME = 1_000;

    /** What is done with a connection. */
    interface Work {
        long on(Connection connection) throws SQLException;
    }

    abstract Connection take() throws SQLException;

    abstract void giveBack(Connection connection) throws SQLException;

    abstract PreparedStatement prepare(Connection connection, String sql) throws SQLException;

    /** A statement has been used. */
    abstract void done(PreparedStatement statement) throws SQLException;

    final long inTransaction(Work work) throws SQLException {
        Connection connection = take();
        try {
            connection.setAutoCommit(false);
            long answer = work.on(connection);
            connection.commit();
            return answer;
        } finally {
            connection.setAutoCommit(true);
            giveBack(connection);
        }
    }

    final long reading(Work work) throws SQLException {
        Connection connection = take();
        try {
            return work.on(connection);
        } finally {
            giveBack(connection);
        }
    }

    @Override
    public long insertOne(NewCustomer customer) throws SQLException {
        return inTransaction(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into customer(name, description) values (?, ?)", Statement.RETURN_GENERATED_KEYS)) {
                insert.setString(1, customer.name());
                insert.setString(2, customer.description());
                insert.executeUpdate();
                try (ResultSet keys = insert.getGeneratedKeys()) {
                    keys.next();
                    return keys.getLong(1);
                }
            }
        });
    }

    @Override
    public long insertMany(List<NewCustomer> customers) throws SQLException {
        return inTransaction(connection -> {
            PreparedStatement insert = prepare(connection, "insert into customer(name, description) values (?, ?)");
            for (int i = 0; i < customers.size(); i++) {
                NewCustomer customer = customers.get(i);
                insert.setString(1, customer.name());
                insert.setString(2, customer.description());
                insert.addBatch();
                if ((i + 1) % AT_A_TIME == 0 || i == customers.size() - 1) {
                    insert.executeBatch();
                }
            }
            done(insert);
            return customers.size();
        });
    }

    @Override
    public long updateMany(List<Description> descriptions) throws SQLException {
        return inTransaction(connection -> {
            PreparedStatement update = prepare(connection, "update account set description = ? where id = ?");
            long count = 0;
            for (int i = 0; i < descriptions.size(); i++) {
                Description description = descriptions.get(i);
                update.setString(1, description.text());
                update.setLong(2, description.account());
                update.addBatch();
                if ((i + 1) % AT_A_TIME == 0 || i == descriptions.size() - 1) {
                    count += sum(update.executeBatch());
                }
            }
            done(update);
            return count;
        });
    }

    private static long sum(int[] counts) {
        long sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    @Override
    public long readOne(String code) throws SQLException {
        return reading(connection -> {
            PreparedStatement select = prepare(connection, "select id, name, description from product where code = ?");
            select.setString(1, code);
            Three three;
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                three = three(rows);
            }
            done(select);
            return three.checksum();
        });
    }

    private static Three three(ResultSet rows) throws SQLException {
        return new Three(rows.getLong(1), rows.getString(2), rows.getString(3));
    }

    @Override
    public long readAll() throws SQLException {
        return reading(connection -> {
            PreparedStatement select = prepare(connection, "select id, name, description from product");
            List<Three> all = threes(select);
            done(select);
            return sum(all);
        });
    }

    private static List<Three> threes(PreparedStatement select) throws SQLException {
        List<Three> all = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                all.add(three(rows));
            }
        }
        return all;
    }

    static long sum(List<Three> all) {
        long sum = 0;
        for (Three three : all) {
            sum += three.checksum();
        }
        return sum;
    }

    /** In a transaction, since PostgreSQL's driver streams in no other way. */
    @Override
    public long stream() throws SQLException {
        return inTransaction(connection -> {
            PreparedStatement select =
                    prepare(connection, "select id, code, name, description, qty from product order by id");
            select.setFetchSize(AT_A_TIME);
            long sum = 0;
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    sum += product(rows).checksum();
                }
            }
            done(select);
            return sum;
        });
    }

    private static Product product(ResultSet rows) throws SQLException {
        return new Product(rows.getLong(1), rows.getString(2), rows.getString(3), rows.getString(4), rows.getInt(5));
    }

    @Override
    public int build(PostFilter filter) {
        return PostSql.of(filter, new ArrayList<>()).length();
    }

    @Override
    public long search(PostFilter filter) throws SQLException {
        return reading(connection -> {
            List<Object> values = new ArrayList<>();
            PreparedStatement select = prepare(connection, PostSql.of(filter, values));
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            List<Three> found = threes(select);
            done(select);
            return sum(found);
        });
    }
}
