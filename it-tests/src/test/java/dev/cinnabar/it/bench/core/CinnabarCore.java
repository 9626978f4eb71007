package dev.cinnabar.it.bench.core;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.into;
import static dev.cinnabar.sql.Sql.optional;
import static dev.cinnabar.sql.Sql.parameter;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.sql.Sql.update;
import static dev.cinnabar.type.Types.BIGINT;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.varchar;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.it.bench.Description;
import dev.cinnabar.it.bench.Jdbc;
import dev.cinnabar.it.bench.NewCustomer;
import dev.cinnabar.it.bench.Place;
import dev.cinnabar.it.bench.PostFilter;
import dev.cinnabar.it.bench.Product;
import dev.cinnabar.it.bench.Three;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Change;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Selectable;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.TableNumber;
import dev.cinnabar.sql.TableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Cinnabar's statement language, as its users write it. */
final class CinnabarCore implements CoreContender {
    private static final NumberColumn<Long> ID = column("id", BIGINT).primaryKey();
    private static final TextColumn CODE = column("code", varchar(20)).notNull();
    private static final TextColumn NAME = column("name", varchar(255));
    private static final TextColumn DESCRIPTION = column("description", varchar(255));
    private static final NumberColumn<Integer> QUANTITY = column("qty", INTEGER).notNull();
    private static final NumberColumn<Long> AUTHOR_ID =
            column("author_id", BIGINT).notNull();
    private static final TextColumn TITLE = column("title", varchar(255));

    private static final Table CUSTOMER = table("customer", ID, NAME, DESCRIPTION);
    private static final Table ACCOUNT = table("account", ID, NAME, DESCRIPTION);
    private static final Table PRODUCT = table("product", ID, CODE, NAME, DESCRIPTION, QUANTITY);
    private static final Table AUTHOR = table("author", ID, NAME);
    private static final Table POST = table("post", ID, AUTHOR_ID, TITLE);

    private static final TableNumber<Long> CUSTOMER_ID = CUSTOMER.column(ID);
    private static final TableNumber<Long> PRODUCT_ID = PRODUCT.column(ID);
    private static final TableText PRODUCT_CODE = PRODUCT.column(CODE);
    private static final TableText PRODUCT_NAME = PRODUCT.column(NAME);
    private static final TableText PRODUCT_DESCRIPTION = PRODUCT.column(DESCRIPTION);
    private static final TableNumber<Integer> PRODUCT_QUANTITY = PRODUCT.column(QUANTITY);
    private static final TableNumber<Long> AUTHORS_ID = AUTHOR.column(ID);
    private static final TableText AUTHOR_NAME = AUTHOR.column(NAME);
    private static final TableNumber<Long> POST_ID = POST.column(ID);
    private static final TableText POST_TITLE = POST.column(TITLE);
    private static final TableNumber<Long> POST_AUTHOR = POST.column(AUTHOR_ID);

    private static final Change NEW_DESCRIPTION = update(ACCOUNT)
            .set(DESCRIPTION, parameter("text", varchar(255)))
            .where(ACCOUNT.column(ID).eq(parameter("account", BIGINT)));

    private final Engine engine;

    CinnabarCore(Place place) {
        this.engine = Engine.builder(place.url())
                .connector((address, properties) -> place.connect(properties))
                .allowPlugins() // those of extensions, which lie on the class path of all tests
                .build();
    }

    @Override
    public long insertOne(NewCustomer customer) {
        return engine.callInTransaction(connection -> connection
                .execute(insert(CUSTOMER)
                        .set(NAME, customer.name())
                        .set(DESCRIPTION, customer.description())
                        .returning(CUSTOMER_ID))
                .one());
    }

    @Override
    public long insertMany(List<NewCustomer> customers) {
        List<Map<String, String>> rows = new ArrayList<>(customers.size());
        for (NewCustomer customer : customers) {
            rows.add(Map.of("name", customer.name(), "description", customer.description()));
        }
        return engine.callInTransaction(
                connection -> connection.execute(insert(CUSTOMER), rows).rowCount());
    }

    @Override
    public long updateMany(List<Description> descriptions) {
        List<Map<String, Object>> sets = new ArrayList<>(descriptions.size());
        for (Description description : descriptions) {
            sets.add(Map.of("account", description.account(), "text", description.text()));
        }
        return engine.callInTransaction(
                connection -> connection.execute(NEW_DESCRIPTION, sets).rowCount());
    }

    @Override
    public long readOne(String code) {
        try (Connection connection = engine.connect()) {
            return connection
                    .execute(select(into(Three::new, PRODUCT_ID, PRODUCT_NAME, PRODUCT_DESCRIPTION))
                            .where(PRODUCT_CODE.eq(code)))
                    .one()
                    .checksum();
        }
    }

    @Override
    public long readAll() {
        try (Connection connection = engine.connect()) {
            return JdbcCore.sum(connection
                    .execute(select(into(Three::new, PRODUCT_ID, PRODUCT_NAME, PRODUCT_DESCRIPTION)))
                    .all());
        }
    }

    @Override
    public long stream() {
        Select<Product> all = select(into(
                        Product::new, PRODUCT_ID, PRODUCT_CODE, PRODUCT_NAME, PRODUCT_DESCRIPTION, PRODUCT_QUANTITY))
                .orderBy(PRODUCT_ID)
                .fetchSize(Jdbc.AT_A_TIME);
        try (Connection connection = engine.connect();
                Stream<Product> products = connection.execute(all).stream()) {
            return products.mapToLong(Product::checksum).sum();
        }
    }

    private static Select<Three> posts(PostFilter filter, Selectable<Long> id) {
        return select(into(Three::new, id, POST_TITLE, AUTHOR_NAME))
                .from(POST)
                .join(AUTHOR, AUTHORS_ID.eq(POST_AUTHOR))
                .where(
                        optional(filter.title(), POST_TITLE::like),
                        optional(filter.after(), POST_ID::gt),
                        optional(filter.before(), POST_ID::lt),
                        optional(filter.notBy(), AUTHOR_NAME::ne),
                        optional(filter.authors(), AUTHORS_ID::in))
                .orderBy(POST_ID.desc())
                .limit(PostFilter.LIMIT);
    }

    @Override
    public int build(PostFilter filter) {
        return engine.compile(posts(filter, POST_ID)).length();
    }

    @Override
    public int buildAnew(PostFilter filter, int number) {
        return engine.compile(posts(filter, POST_ID.as("id" + number))).length();
    }

    @Override
    public long search(PostFilter filter) {
        try (Connection connection = engine.connect()) {
            return JdbcCore.sum(connection.execute(posts(filter, POST_ID)).all());
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
