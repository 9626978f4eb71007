package dev.cinnabar.it.bench.core;

import dev.cinnabar.it.bench.Description;
import dev.cinnabar.it.bench.Jdbc;
import dev.cinnabar.it.bench.NewCustomer;
import dev.cinnabar.it.bench.PostFilter;
import dev.cinnabar.it.bench.Product;
import dev.cinnabar.it.bench.Three;
import dev.cinnabar.it.bench.Updates;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The cases in JDBC; where connections and statements come from is the constructor's affair. Confined to one thread. */
class JdbcCore implements CoreContender {
    final Jdbc jdbc;

    JdbcCore(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public final long insertOne(NewCustomer customer) throws SQLException {
        return jdbc.insertOne(customer);
    }

    @Override
    public long insertMany(List<NewCustomer> customers) throws SQLException {
        return jdbc.inTransaction(connection -> {
            jdbc.batch(
                    connection, "insert into customer(name, description) values (?, ?)", customers, (insert, one) -> {
                        insert.setString(1, one.name());
                        insert.setString(2, one.description());
                    });
            return customers.size();
        });
    }

    @Override
    public long updateMany(List<Description> descriptions) throws SQLException {
        return jdbc.inTransaction(connection -> Updates.each(jdbc, connection, descriptions));
    }

    @Override
    public long readOne(String code) throws SQLException {
        return jdbc.reading(connection -> {
            PreparedStatement select =
                    jdbc.prepare(connection, "select id, name, description from product where code = ?");
            select.setString(1, code);
            Three three;
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                three = three(rows);
            }
            jdbc.done(select);
            return three.checksum();
        });
    }

    private static Three three(ResultSet rows) throws SQLException {
        return new Three(rows.getLong(1), rows.getString(2), rows.getString(3));
    }

    @Override
    public long readAll() throws SQLException {
        return jdbc.reading(connection -> {
            PreparedStatement select = jdbc.prepare(connection, "select id, name, description from product");
            List<Three> all = threes(select);
            jdbc.done(select);
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
        return jdbc.inTransaction(connection -> {
            PreparedStatement select =
                    jdbc.prepare(connection, "select id, code, name, description, qty from product order by id");
            select.setFetchSize(Jdbc.AT_A_TIME);
            long sum = 0;
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    sum += product(rows).checksum();
                }
            }
            jdbc.done(select);
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
        return jdbc.reading(connection -> {
            List<Object> values = new ArrayList<>();
            PreparedStatement select = jdbc.prepare(connection, PostSql.of(filter, values));
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            List<Three> found = threes(select);
            jdbc.done(select);
            return sum(found);
        });
    }

    @Override
    public final void close() throws SQLException {
        jdbc.close();
    }
}
