package dev.cinnabar.it.rivals.mybatis;

import dev.cinnabar.it.bench.Description;
import dev.cinnabar.it.bench.NewCustomer;
import dev.cinnabar.it.bench.Place;
import dev.cinnabar.it.bench.PooledJdbc;
import dev.cinnabar.it.bench.Product;
import dev.cinnabar.it.rivals.RowMapped;
import dev.cinnabar.it.rivals.mybatis.Statements.Named;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;

/** MyBatis with a mapper of explicit columns: statements are reused within a session, and writes of many rows go in batches. */
public final class MyBatisRows extends RowMapped<SqlSession> {
    private static final int AT_A_TIME = 1_000;

    private final PooledJdbc pool;
    private final SqlSessionFactory sessions;
    private final boolean server;

    public MyBatisRows(Place place) {
        this.pool = new PooledJdbc(place);
        this.server = place.database().isServer();
        Configuration configuration =
                new Configuration(new Environment("bench", new JdbcTransactionFactory(), pool.pool()));
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        configuration.addMapper(Statements.class);
        this.sessions = new SqlSessionFactoryBuilder().build(configuration);
    }

    @Override
    protected <T> T reading(Function<SqlSession, T> work) {
        try (SqlSession session = sessions.openSession(ExecutorType.REUSE, true)) {
            return work.apply(session);
        }
    }

    @Override
    protected <T> T inTransaction(Function<SqlSession, T> work) {
        try (SqlSession session = sessions.openSession(ExecutorType.REUSE)) {
            T answer = work.apply(session);
            session.commit();
            return answer;
        }
    }

    private static Statements by(SqlSession session) {
        return session.getMapper(Statements.class);
    }

    @Override
    protected long insert(SqlSession by, NewCustomer customer) {
        Named row = new Named(customer.name(), customer.description());
        by(by).insertCustomer(row);
        return row.getId();
    }

    @Override
    protected long[] insertAll(SqlSession by, List<NewCustomer> customers) {
        List<Named> rows = customers.stream()
                .map(customer -> new Named(customer.name(), customer.description()))
                .toList();
        return inserted(by, rows, Statements::insertCustomer);
    }

    /** The driver of SQLite tells of a batch the last key alone. */
    private long[] inserted(SqlSession by, List<Named> rows, BiConsumer<Statements, Named> insert) {
        if (server) {
            inBatches(by, rows, insert);
        } else {
            rows.forEach(row -> insert.accept(by(by), row));
        }
        return rows.stream().mapToLong(Named::getId).toArray();
    }

    /** On the connection of the session, so that it is one transaction. */
    private <R> void inBatches(SqlSession by, List<R> rows, BiConsumer<Statements, R> write) {
        SqlSession batch = sessions.openSession(ExecutorType.BATCH, by.getConnection());
        Statements statements = by(batch);
        for (int i = 0; i < rows.size(); i++) {
            write.accept(statements, rows.get(i));
            if ((i + 1) % AT_A_TIME == 0 || i == rows.size() - 1) {
                batch.flushStatements();
            }
        }
    }

    @Override
    protected List<Account> accounts(SqlSession by) {
        return by(by).accounts();
    }

    @Override
    protected void update(SqlSession by, List<Description> descriptions) {
        inBatches(by, descriptions, (statements, one) -> statements.describe(one.account(), one.text()));
    }

    @Override
    protected Product product(SqlSession by, long id) {
        return by(by).product(id);
    }

    @Override
    protected Product product(SqlSession by, String code) {
        return by(by).productOf(code);
    }

    @Override
    protected List<Product> products(SqlSession by) {
        return by(by).products();
    }

    @Override
    protected List<Author> authors(SqlSession by) {
        return by(by).authors();
    }

    @Override
    protected Author author(SqlSession by, long id) {
        return by(by).author(id);
    }

    @Override
    protected List<Post> postsOf(SqlSession by, List<Long> authors) {
        return by(by).postsOf(authors);
    }

    @Override
    protected List<Written> written(SqlSession by) {
        return by(by).written().stream()
                .map(row -> new Written(
                        row.author(), row.name(), new Post(row.id(), row.title(), row.body(), row.author())))
                .toList();
    }

    @Override
    protected List<Post> posts(SqlSession by, long last) {
        return by(by).posts(last);
    }

    @Override
    protected long[] insertTitles(SqlSession by, List<String> titles) {
        return inserted(by, titles.stream().map(title -> new Named(title, "")).toList(), Statements::insertDoc);
    }

    @Override
    protected void insertTagged(SqlSession by, List<Tagged> all) {
        inBatches(by, all, (statements, one) -> statements.insertTagged(one.doc(), one.tag()));
    }

    @Override
    protected int addOne(SqlSession by, long item) {
        return by(by).addOne(item);
    }

    @Override
    public void close() {
        pool.close();
    }
}
