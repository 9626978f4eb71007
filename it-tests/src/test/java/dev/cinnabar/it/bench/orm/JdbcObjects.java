package dev.cinnabar.it.bench.orm;

import dev.cinnabar.it.bench.BenchDatabase;
import dev.cinnabar.it.bench.Content;
import dev.cinnabar.it.bench.Description;
import dev.cinnabar.it.bench.Jdbc;
import dev.cinnabar.it.bench.NewCustomer;
import dev.cinnabar.it.bench.Product;
import dev.cinnabar.it.bench.Updates;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The cases in JDBC, rows made into objects by hand; where connections come from is the constructor's affair. Confined to one thread. */
class JdbcObjects implements OrmContender {
    final Jdbc jdbc;
    final BenchDatabase database;
    private final JdbcGraphs graphs;

    JdbcObjects(Jdbc jdbc, BenchDatabase database) {
        this.jdbc = jdbc;
        this.database = database;
        this.graphs = new JdbcGraphs(jdbc, database);
    }

    /** A row of the table between docs and tags. */
    record Tagged(long doc, long tag) {}

    /** A row of accounts. */
    private record Account(long id, String name, String description) {
        Description with(String word) {
            return new Description(id, word + id);
        }
    }

    @Override
    public final long insertOne(NewCustomer customer) throws SQLException {
        return jdbc.insertOne(customer);
    }

    @Override
    public long insertMany(List<NewCustomer> customers) throws SQLException {
        return jdbc.inTransaction(connection -> {
            String sql = "insert into customer(name, description) values (?, ?)";
            long[] ids = insertReturningIds(connection, sql, customers, (insert, one) -> {
                insert.setString(1, one.name());
                insert.setString(2, one.description());
            });
            return LongStream.of(ids).sum();
        });
    }

    /** In batches on PostgreSQL; one by one on SQLite, whose driver tells of a batch the last key alone. */
    private <R> long[] insertReturningIds(Connection connection, String sql, List<R> rows, Jdbc.Binder<R> binder)
            throws SQLException {
        long[] ids = new long[rows.size()];
        try (PreparedStatement insert = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            int had = 0;
            for (int i = 0; i < ids.length; i++) {
                binder.bind(insert, rows.get(i));
                if (!database.isServer()) {
                    insert.executeUpdate();
                    had = keys(insert, ids, had);
                } else {
                    insert.addBatch();
                    if ((i + 1) % Jdbc.AT_A_TIME == 0 || i == ids.length - 1) {
                        insert.executeBatch();
                        had = keys(insert, ids, had);
                    }
                }
            }
        }
        return ids;
    }

    private static int keys(PreparedStatement insert, long[] ids, int had) throws SQLException {
        int next = had;
        try (ResultSet keys = insert.getGeneratedKeys()) {
            while (keys.next()) {
                ids[next++] = keys.getLong(1);
            }
        }
        return next;
    }

    @Override
    public final long changeAll(String word) throws SQLException {
        return jdbc.inTransaction(connection -> {
            List<Description> changed = new ArrayList<>();
            for (Account account : accounts(connection)) {
                changed.add(account.with(word));
            }
            return update(connection, changed);
        });
    }

    private List<Account> accounts(Connection connection) throws SQLException {
        List<Account> accounts = new ArrayList<>();
        PreparedStatement select = jdbc.prepare(connection, "select id, name, description from account");
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                accounts.add(new Account(rows.getLong(1), rows.getString(2), rows.getString(3)));
            }
        }
        jdbc.done(select);
        return accounts;
    }

    long update(Connection connection, List<Description> descriptions) throws SQLException {
        return Updates.each(jdbc, connection, descriptions);
    }

    @Override
    public final long get(long id) throws SQLException {
        return one("id = ?", (select, any) -> select.setLong(1, id));
    }

    @Override
    public final long find(String code) throws SQLException {
        return one("code = ?", (select, any) -> select.setString(1, code));
    }

    private long one(String condition, Jdbc.Binder<Void> binder) throws SQLException {
        return jdbc.reading(connection -> {
            PreparedStatement select =
                    jdbc.prepare(connection, "select id, code, name, description, qty from product where " + condition);
            binder.bind(select, null);
            Product product;
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                product = product(rows);
            }
            jdbc.done(select);
            return product.checksum();
        });
    }

    private static Product product(ResultSet rows) throws SQLException {
        return new Product(rows.getLong(1), rows.getString(2), rows.getString(3), rows.getString(4), rows.getInt(5));
    }

    @Override
    public final long all() throws SQLException {
        return jdbc.reading(connection -> {
            List<Product> all = new ArrayList<>();
            PreparedStatement select = jdbc.prepare(connection, "select id, code, name, description, qty from product");
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    all.add(product(rows));
                }
            }
            jdbc.done(select);
            long sum = 0;
            for (Product product : all) {
                sum += product.checksum();
            }
            return sum;
        });
    }

    @Override
    public final long authorsThenPosts() throws SQLException {
        return graphs.authorsThenPosts();
    }

    @Override
    public final long authorsJoinedWithPosts() throws SQLException {
        return graphs.authorsJoinedWithPosts();
    }

    @Override
    public final long postsThenAuthors() throws SQLException {
        return graphs.postsThenAuthors(OrmCase.SOME_POSTS);
    }

    @Override
    public final long insertDocs(int number) throws SQLException {
        return jdbc.inTransaction(connection -> {
            List<String> titles = Stream.iterate(0, i -> i < number, i -> i + 1)
                    .map(Content::title)
                    .toList();
            insertTagged(connection, tagged(insertTitles(connection, titles)));
            return number;
        });
    }

    private static List<Tagged> tagged(long[] docs) {
        List<Tagged> all = new ArrayList<>();
        for (int i = 0; i < docs.length; i++) {
            for (long tag : Content.tagsOf(i)) {
                all.add(new Tagged(docs[i], tag));
            }
        }
        return all;
    }

    long[] insertTitles(Connection connection, List<String> titles) throws SQLException {
        return insertReturningIds(
                connection, "insert into doc(title) values (?)", titles, (insert, title) -> insert.setString(1, title));
    }

    void insertTagged(Connection connection, List<Tagged> all) throws SQLException {
        jdbc.batch(connection, "insert into doc_tag(doc_id, tag_id) values (?, ?)", all, (insert, one) -> {
            insert.setLong(1, one.doc());
            insert.setLong(2, one.tag());
        });
    }

    /** Whoever works by hand keeps nothing, and updates the row. */
    @Override
    public final long changeOne(int loaded, int number) throws SQLException {
        return jdbc.inTransaction(connection -> {
            PreparedStatement update = jdbc.prepare(connection, "update item set qty = qty + 1 where id = ?");
            update.setLong(1, number % loaded + 1);
            int rows = update.executeUpdate();
            jdbc.done(update);
            return rows == 1 ? number : -1;
        });
    }

    @Override
    public final void close() throws SQLException {
        jdbc.close();
    }
}
