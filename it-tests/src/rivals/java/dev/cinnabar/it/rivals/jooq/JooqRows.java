package dev.cinnabar.it.rivals.jooq;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.cinnabar.it.bench.Description;
import dev.cinnabar.it.bench.NewCustomer;
import dev.cinnabar.it.bench.Place;
import dev.cinnabar.it.bench.PooledJdbc;
import dev.cinnabar.it.bench.Product;
import dev.cinnabar.it.rivals.RowMapped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Record4;
import org.jooq.Record5;
import org.jooq.SQLDialect;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** jOOQ with named tables and fields, rows mapped by hand, logging off, batches of a thousand. */
public final class JooqRows extends RowMapped<DSLContext> {
    private static final int AT_A_TIME = 1_000;
    private static final int ROWS_OF_VALUES = 500;

    private static final Table<Record> CUSTOMER = table(name("customer"));
    private static final Table<Record> PRODUCT = table(name("product"));
    private static final Table<Record> ACCOUNT = table(name("account"));
    private static final Table<Record> AUTHOR = table(name("author"));
    private static final Table<Record> POST = table(name("post"));
    private static final Table<Record> DOC = table(name("doc"));
    private static final Table<Record> DOC_TAG = table(name("doc_tag"));
    private static final Table<Record> ITEM = table(name("item"));

    private static final Field<Long> ID = field(name("id"), Long.class);
    private static final Field<String> NAME = field(name("name"), String.class);
    private static final Field<String> DESCRIPTION = field(name("description"), String.class);
    private static final Field<String> CODE = field(name("code"), String.class);
    private static final Field<Integer> QTY = field(name("qty"), Integer.class);
    private static final Field<String> TITLE = field(name("title"), String.class);
    private static final Field<String> BODY = field(name("body"), String.class);
    private static final Field<Long> AUTHOR_ID = field(name("author_id"), Long.class);
    private static final Field<Long> DOC_ID = field(name("doc_id"), Long.class);
    private static final Field<Long> TAG_ID = field(name("tag_id"), Long.class);

    private final PooledJdbc pool;
    private final DSLContext context;
    private final boolean server;

    public JooqRows(Place place) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        this.pool = new PooledJdbc(place);
        this.server = place.database().isServer();
        Settings settings =
                new Settings().withExecuteLogging(false).withRenderSchema(false).withAttachRecords(false);
        this.context = DSL.using(pool.pool(), server ? SQLDialect.POSTGRES : SQLDialect.SQLITE, settings);
    }

    @Override
    protected <T> T reading(Function<DSLContext, T> work) {
        return context.connectionResult(
                connection -> work.apply(DSL.using(connection, context.dialect(), context.settings())));
    }

    @Override
    protected <T> T inTransaction(Function<DSLContext, T> work) {
        return context.transactionResult(transaction -> work.apply(transaction.dsl()));
    }

    @Override
    protected long insert(DSLContext by, NewCustomer customer) {
        return by.insertInto(CUSTOMER, NAME, DESCRIPTION)
                .values(customer.name(), customer.description())
                .returningResult(ID)
                .fetchSingle()
                .value1();
    }

    /** On SQLite it reads only the last key of an insert of several rows. */
    @Override
    protected long[] insertAll(DSLContext by, List<NewCustomer> customers) {
        if (!server) {
            return customers.stream()
                    .mapToLong(customer -> insert(by, customer))
                    .toArray();
        }
        List<Long> ids = new ArrayList<>(customers.size());
        for (int from = 0; from < customers.size(); from += ROWS_OF_VALUES) {
            var insert = by.insertInto(CUSTOMER, NAME, DESCRIPTION);
            for (NewCustomer customer : customers.subList(from, Math.min(from + ROWS_OF_VALUES, customers.size()))) {
                insert = insert.values(customer.name(), customer.description());
            }
            ids.addAll(insert.returningResult(ID).fetch().getValues(ID));
        }
        return ids.stream().mapToLong(id -> id).toArray();
    }

    @Override
    protected List<Account> accounts(DSLContext by) {
        return by.select(ID, NAME, DESCRIPTION)
                .from(ACCOUNT)
                .fetch(row -> new Account(row.value1(), row.value2(), row.value3()));
    }

    /** Binds the values of a row. */
    private interface Binder<R> {
        Object[] values(R row);
    }

    private static <R> void inBatches(DSLContext by, Query query, List<R> rows, Binder<R> binder) {
        for (int from = 0; from < rows.size(); from += AT_A_TIME) {
            BatchBindStep batch = by.batch(query);
            for (R row : rows.subList(from, Math.min(from + AT_A_TIME, rows.size()))) {
                batch = batch.bind(binder.values(row));
            }
            batch.execute();
        }
    }

    @Override
    protected void update(DSLContext by, List<Description> descriptions) {
        inBatches(by, by.update(ACCOUNT).set(DESCRIPTION, (String) null).where(ID.eq((Long) null)), descriptions, one ->
                new Object[] {one.text(), one.account()});
    }

    private static SelectJoinStep<Record5<Long, String, String, String, Integer>> selectProducts(DSLContext by) {
        return by.select(ID, CODE, NAME, DESCRIPTION, QTY).from(PRODUCT);
    }

    private static Product product(Record5<Long, String, String, String, Integer> row) {
        return new Product(row.value1(), row.value2(), row.value3(), row.value4(), row.value5());
    }

    @Override
    protected Product product(DSLContext by, long id) {
        return selectProducts(by).where(ID.eq(id)).fetchSingle(JooqRows::product);
    }

    @Override
    protected Product product(DSLContext by, String code) {
        return selectProducts(by).where(CODE.eq(code)).fetchSingle(JooqRows::product);
    }

    @Override
    protected List<Product> products(DSLContext by) {
        return selectProducts(by).fetch(JooqRows::product);
    }

    @Override
    protected List<Author> authors(DSLContext by) {
        return by.select(ID, NAME).from(AUTHOR).fetch(row -> new Author(row.value1(), row.value2()));
    }

    @Override
    protected Author author(DSLContext by, long id) {
        return by.select(ID, NAME)
                .from(AUTHOR)
                .where(ID.eq(id))
                .fetchSingle(row -> new Author(row.value1(), row.value2()));
    }

    private static List<Post> posts(DSLContext by, Condition which) {
        return by.select(ID, TITLE, BODY, AUTHOR_ID).from(POST).where(which).fetch(JooqRows::post);
    }

    private static Post post(Record4<Long, String, String, Long> row) {
        return new Post(row.value1(), row.value2(), row.value3(), row.value4());
    }

    @Override
    protected List<Post> postsOf(DSLContext by, List<Long> authors) {
        return posts(by, server ? AUTHOR_ID.eq(any(authors.toArray(Long[]::new))) : AUTHOR_ID.in(authors));
    }

    @Override
    protected List<Written> written(DSLContext by) {
        Field<Long> author = field(name("author", "id"), Long.class);
        Field<String> called = field(name("author", "name"), String.class);
        Field<Long> post = field(name("post", "id"), Long.class);
        return by.select(author, called, post, TITLE, BODY)
                .from(AUTHOR)
                .leftJoin(POST)
                .on(AUTHOR_ID.eq(author))
                .fetch(row -> new Written(
                        row.value1(), row.value2(), new Post(row.value3(), row.value4(), row.value5(), row.value1())));
    }

    @Override
    protected List<Post> posts(DSLContext by, long last) {
        return posts(by, ID.le(last));
    }

    @Override
    protected long[] insertTitles(DSLContext by, List<String> titles) {
        if (!server) {
            return titles.stream()
                    .mapToLong(title -> by.insertInto(DOC, TITLE)
                            .values(title)
                            .returningResult(ID)
                            .fetchSingle()
                            .value1())
                    .toArray();
        }
        var insert = by.insertInto(DOC, TITLE);
        for (String title : titles) {
            insert = insert.values(title);
        }
        return insert.returningResult(ID).fetch().getValues(ID).stream()
                .mapToLong(id -> id)
                .toArray();
    }

    @Override
    protected void insertTagged(DSLContext by, List<Tagged> all) {
        inBatches(by, by.insertInto(DOC_TAG, DOC_ID, TAG_ID).values((Long) null, null), all, one ->
                new Object[] {one.doc(), one.tag()});
    }

    @Override
    protected int addOne(DSLContext by, long item) {
        return by.update(ITEM).set(QTY, QTY.plus(1)).where(ID.eq(item)).execute();
    }

    @Override
    public void close() {
        pool.close();
    }
}
