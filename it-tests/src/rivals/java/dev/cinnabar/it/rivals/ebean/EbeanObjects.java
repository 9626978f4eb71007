package dev.cinnabar.it.rivals.ebean;

import dev.cinnabar.it.bench.Content;
import dev.cinnabar.it.bench.NewCustomer;
import dev.cinnabar.it.bench.Place;
import dev.cinnabar.it.bench.PlaceSource;
import dev.cinnabar.it.bench.orm.OrmContender;
import io.ebean.Database;
import io.ebean.DatabaseFactory;
import io.ebean.Query;
import io.ebean.Transaction;
import io.ebean.config.DatabaseConfig;
import io.ebean.datasource.DataSourceBuilder;
import io.ebean.datasource.DataSourcePool;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Ebean with enhanced entities, in batches of a thousand, on its own pool, which keeps statements. */
public final class EbeanObjects implements OrmContender {
    private static final int BATCH = 1_000;
    private static final long SOME_POSTS = 1_000;

    private final DataSourcePool pool;
    private final Database ebean;
    private final boolean server;
    private List<Item> items = List.of();

    public EbeanObjects(Place place) {
        this.server = place.database().isServer();
        this.pool = pool(place);
        DatabaseConfig config = new DatabaseConfig();
        config.setName("bench" + System.nanoTime());
        config.setDefaultServer(false);
        config.setRegister(false);
        config.setDdlGenerate(false);
        config.setDdlRun(false);
        config.setDataSource(pool);
        Stream.of(
                        Customer.class,
                        Product.class,
                        Account.class,
                        Author.class,
                        Post.class,
                        Tag.class,
                        Doc.class,
                        Item.class)
                .forEach(config::addClass);
        this.ebean = DatabaseFactory.create(config);
    }

    private static DataSourcePool pool(Place place) {
        int isolation = place.database().isServer()
                ? Connection.TRANSACTION_READ_COMMITTED
                : Connection.TRANSACTION_SERIALIZABLE;
        return DataSourceBuilder.create()
                .name("bench")
                .dataSource(new PlaceSource(place))
                .minConnections(1)
                .maxConnections(4)
                .isolationLevel(isolation)
                .build();
    }

    @Override
    public long insertOne(NewCustomer customer) {
        Customer added = new Customer(customer.name(), customer.description());
        ebean.save(added);
        return added.getId();
    }

    /** The driver of SQLite tells of a batch the last key alone. */
    private void save(Collection<?> all) {
        try (Transaction transaction = ebean.beginTransaction()) {
            transaction.setBatchMode(server);
            transaction.setBatchSize(BATCH);
            if (server) {
                ebean.saveAll(all);
            } else {
                all.forEach(ebean::save);
            }
            transaction.commit();
        }
    }

    @Override
    public long insertMany(List<NewCustomer> customers) {
        List<Customer> added = customers.stream()
                .map(customer -> new Customer(customer.name(), customer.description()))
                .toList();
        save(added);
        return added.stream().mapToLong(Customer::getId).sum();
    }

    @Override
    public long changeAll(String word) {
        try (Transaction transaction = ebean.beginTransaction()) {
            transaction.setBatchMode(true);
            transaction.setBatchSize(BATCH);
            List<Account> accounts = ebean.find(Account.class).findList();
            accounts.forEach(account -> account.setDescription(word + account.getId()));
            ebean.updateAll(accounts);
            transaction.commit();
            return accounts.size();
        }
    }

    private static long checksum(Product product) {
        return Content.checksum(
                product.getId(), product.getCode(), product.getName(), product.getDescription(), product.getQuantity());
    }

    @Override
    public long get(long id) {
        return checksum(ebean.find(Product.class, id));
    }

    @Override
    public long find(String code) {
        return checksum(ebean.find(Product.class).where().eq("code", code).findOne());
    }

    @Override
    public long all() {
        return ebean.find(Product.class).findList().stream()
                .mapToLong(EbeanObjects::checksum)
                .sum();
    }

    @Override
    public long authorsThenPosts() {
        return posts(ebean.find(Author.class).fetchQuery("posts").findList());
    }

    @Override
    public long authorsJoinedWithPosts() {
        return posts(ebean.find(Author.class).fetch("posts").findList());
    }

    private static long posts(List<Author> authors) {
        long sum = 0;
        for (Author author : authors) {
            for (Post post : author.getPosts()) {
                sum += checksum(post);
            }
        }
        return sum;
    }

    private static long checksum(Post post) {
        return Content.checksum(
                post.getId(), post.getTitle(), post.getBody(), post.getAuthor().getName());
    }

    /** It brings the authors of ten posts at a time by itself. */
    @Override
    public long postsThenAuthors() {
        return checksum(ebean.find(Post.class));
    }

    @Override
    public long postsThenAllAuthors() {
        return checksum(ebean.find(Post.class).setLazyLoadBatchSize((int) SOME_POSTS));
    }

    private static long checksum(Query<Post> posts) {
        return posts.where().le("id", SOME_POSTS).findList().stream()
                .mapToLong(EbeanObjects::checksum)
                .sum();
    }

    @Override
    public long insertDocs(int number) {
        List<Doc> docs = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Doc doc = new Doc(Content.title(i));
            for (long tag : Content.tagsOf(i)) {
                doc.getTags().add(ebean.reference(Tag.class, tag));
            }
            docs.add(doc);
        }
        save(docs);
        return number;
    }

    @Override
    public long changeOne(int loaded, int number) {
        if (items.size() != loaded) {
            items = ebean.find(Item.class)
                    .where()
                    .le("id", (long) loaded)
                    .orderBy("id")
                    .findList();
        }
        Item item = items.get(number % loaded);
        item.setQuantity(item.getQuantity() + 1);
        ebean.save(item);
        return number;
    }

    @Override
    public void close() {
        ebean.shutdown();
        pool.shutdown();
    }
}
