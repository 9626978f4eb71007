package dev.cinnabar.it.rivals.jdbi;

import dev.cinnabar.it.bench.Description;
import dev.cinnabar.it.bench.NewCustomer;
import dev.cinnabar.it.bench.Place;
import dev.cinnabar.it.bench.PooledJdbc;
import dev.cinnabar.it.bench.Product;
import dev.cinnabar.it.rivals.RowMapped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/** Jdbi's fluent calls, with row mappers by hand, which its guide names as the fastest, and prepared batches. */
public final class JdbiRows extends RowMapped<Handle> {
    private static final int AT_A_TIME = 1_000;
    private static final String INSERT = "insert into customer(name, description) values (:name, :description)";
    private static final String PRODUCTS = "select id, code, name, description, qty from product";
    private static final String POSTS = "select id, title, body, author_id from post where ";
    private static final RowMapper<Long> ID = (row, context) -> row.getLong(1);
    private static final RowMapper<Product> PRODUCT = (row, context) ->
            new Product(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5));
    private static final RowMapper<Account> ACCOUNT =
            (row, context) -> new Account(row.getLong(1), row.getString(2), row.getString(3));
    private static final RowMapper<Author> AUTHOR = (row, context) -> new Author(row.getLong(1), row.getString(2));
    private static final RowMapper<Post> POST =
            (row, context) -> new Post(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4));
    private static final RowMapper<Written> WRITTEN = (row, context) -> new Written(
            row.getLong(1),
            row.getString(2),
            new Post(row.getLong(3), row.getString(4), row.getString(5), row.getLong(1)));

    private final PooledJdbc pool;
    private final Jdbi jdbi;
    private final boolean server;

    public JdbiRows(Place place) {
        this.pool = new PooledJdbc(place);
        this.jdbi = Jdbi.create(pool.pool());
        this.server = place.database().isServer();
    }

    @Override
    protected <T> T reading(Function<Handle, T> work) {
        return jdbi.withHandle(work::apply);
    }

    @Override
    protected <T> T inTransaction(Function<Handle, T> work) {
        return jdbi.inTransaction(work::apply);
    }

    private static void bind(SqlStatement<?> statement, NewCustomer customer) {
        statement.bind("name", customer.name()).bind("description", customer.description());
    }

    @Override
    protected long insert(Handle by, NewCustomer customer) {
        var insert = by.createUpdate(INSERT);
        bind(insert, customer);
        return insert.executeAndReturnGeneratedKeys("id").map(ID).one();
    }

    @Override
    protected long[] insertAll(Handle by, List<NewCustomer> customers) {
        return inserted(by, INSERT, customers, JdbiRows::bind);
    }

    /** The driver of SQLite tells of a batch the last key alone. */
    private <R> long[] inserted(Handle by, String sql, List<R> rows, BiConsumer<SqlStatement<?>, R> binder) {
        List<Long> ids = new ArrayList<>(rows.size());
        if (server) {
            inBatches(
                    by,
                    sql,
                    rows,
                    binder,
                    batch -> ids.addAll(batch.executePreparedBatch("id").map(ID).list()));
        } else {
            for (R row : rows) {
                var insert = by.createUpdate(sql);
                binder.accept(insert, row);
                ids.add(insert.executeAndReturnGeneratedKeys("id").map(ID).one());
            }
        }
        return ids.stream().mapToLong(id -> id).toArray();
    }

    /** Does something with a batch. */
    private interface Sending {
        void send(PreparedBatch batch);
    }

    private static <R> void inBatches(
            Handle by, String sql, List<R> rows, BiConsumer<SqlStatement<?>, R> binder, Sending sending) {
        for (int from = 0; from < rows.size(); from += AT_A_TIME) {
            try (PreparedBatch batch = by.prepareBatch(sql)) {
                for (R row : rows.subList(from, Math.min(from + AT_A_TIME, rows.size()))) {
                    binder.accept(batch, row);
                    batch.add();
                }
                sending.send(batch);
            }
        }
    }

    @Override
    protected List<Account> accounts(Handle by) {
        return by.createQuery("select id, name, description from account")
                .map(ACCOUNT)
                .list();
    }

    @Override
    protected void update(Handle by, List<Description> descriptions) {
        inBatches(
                by,
                "update account set description = :description where id = :id",
                descriptions,
                (update, one) -> update.bind("description", one.text()).bind("id", one.account()),
                PreparedBatch::execute);
    }

    @Override
    protected Product product(Handle by, long id) {
        return by.createQuery(PRODUCTS + " where id = :id")
                .bind("id", id)
                .map(PRODUCT)
                .one();
    }

    @Override
    protected Product product(Handle by, String code) {
        return by.createQuery(PRODUCTS + " where code = :code")
                .bind("code", code)
                .map(PRODUCT)
                .one();
    }

    @Override
    protected List<Product> products(Handle by) {
        return by.createQuery(PRODUCTS).map(PRODUCT).list();
    }

    @Override
    protected List<Author> authors(Handle by) {
        return by.createQuery("select id, name from author").map(AUTHOR).list();
    }

    @Override
    protected Author author(Handle by, long id) {
        return by.createQuery("select id, name from author where id = :id")
                .bind("id", id)
                .map(AUTHOR)
                .one();
    }

    @Override
    protected List<Post> postsOf(Handle by, List<Long> authors) {
        if (server) {
            return by.createQuery(POSTS + "author_id = any (:authors)")
                    .bindArray("authors", Long.class, authors)
                    .map(POST)
                    .list();
        }
        return by.createQuery(POSTS + "author_id in (<authors>)")
                .bindList("authors", authors)
                .map(POST)
                .list();
    }

    @Override
    protected List<Written> written(Handle by) {
        return by.createQuery("select a.id, a.name, p.id, p.title, p.body from author a"
                        + " left join post p on p.author_id = a.id")
                .map(WRITTEN)
                .list();
    }

    @Override
    protected List<Post> posts(Handle by, long last) {
        return by.createQuery(POSTS + "id <= :last")
                .bind("last", last)
                .map(POST)
                .list();
    }

    @Override
    protected long[] insertTitles(Handle by, List<String> titles) {
        return inserted(
                by, "insert into doc(title) values (:title)", titles, (insert, title) -> insert.bind("title", title));
    }

    @Override
    protected void insertTagged(Handle by, List<Tagged> all) {
        inBatches(
                by,
                "insert into doc_tag(doc_id, tag_id) values (:doc, :tag)",
                all,
                (insert, one) -> insert.bind("doc", one.doc()).bind("tag", one.tag()),
                PreparedBatch::execute);
    }

    @Override
    protected int addOne(Handle by, long item) {
        return by.createUpdate("update item set qty = qty + 1 where id = :id")
                .bind("id", item)
                .execute();
    }

    @Override
    public void close() {
        pool.close();
    }
}
