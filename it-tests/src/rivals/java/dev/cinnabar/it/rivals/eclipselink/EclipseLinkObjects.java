package dev.cinnabar.it.rivals.eclipselink;

import dev.cinnabar.it.bench.Content;
import dev.cinnabar.it.bench.NewCustomer;
import dev.cinnabar.it.bench.Place;
import dev.cinnabar.it.bench.PooledJdbc;
import dev.cinnabar.it.bench.orm.OrmContender;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.TypedQuery;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.jspecify.annotations.Nullable;

/** EclipseLink with woven entities and batch writing; without its shared cache, or nothing would reach the database. */
public final class EclipseLinkObjects implements OrmContender {
    private static final long SOME_POSTS = 1_000;

    private final PooledJdbc pool;
    private final EntityManagerFactory factory;
    private @Nullable EntityManager kept;
    private List<Item> items = List.of();

    public EclipseLinkObjects(Place place) throws SQLException {
        this.pool = new PooledJdbc(place);
        boolean server = place.database().isServer();
        if (server) {
            makeSequences();
        }
        Map<String, Object> settings = new HashMap<>();
        settings.put("jakarta.persistence.nonJtaDataSource", pool.pool());
        settings.put("eclipselink.target-database", server ? "PostgreSQL" : SqlitePlatform.class.getName());
        settings.put("eclipselink.jdbc.batch-writing", "JDBC");
        settings.put("eclipselink.jdbc.batch-writing.size", "1000");
        settings.put("eclipselink.cache.shared.default", "false");
        settings.put("eclipselink.weaving", "static");
        settings.put("eclipselink.logging.level", "OFF");
        // asked directly: Persistence would take the first provider on the class path
        this.factory = new PersistenceProvider()
                .createEntityManagerFactory(server ? "eclipselink-sequences" : "eclipselink", settings);
    }

    private void makeSequences() throws SQLException {
        for (String sequence : List.of("customer_by_1000", "doc_by_1000")) {
            pool.reading(connection -> {
                try (var statement = connection.createStatement()) {
                    statement.execute(
                            "create sequence if not exists " + sequence + " increment by 1000 start with 1000");
                }
                return 0;
            });
        }
    }

    private long inTransaction(ToLongFunction<EntityManager> work) {
        try (EntityManager manager = factory.createEntityManager()) {
            EntityTransaction transaction = manager.getTransaction();
            transaction.begin();
            long answer = work.applyAsLong(manager);
            transaction.commit();
            return answer;
        }
    }

    private long reading(ToLongFunction<EntityManager> work) {
        try (EntityManager manager = factory.createEntityManager()) {
            return work.applyAsLong(manager);
        }
    }

    @Override
    public long insertOne(NewCustomer customer) {
        Customer added = new Customer(customer.name(), customer.description());
        inTransaction(manager -> {
            manager.persist(added);
            return 0;
        });
        return added.getId();
    }

    @Override
    public long insertMany(List<NewCustomer> customers) {
        List<Customer> added = customers.stream()
                .map(customer -> new Customer(customer.name(), customer.description()))
                .toList();
        inTransaction(manager -> {
            added.forEach(manager::persist);
            return 0;
        });
        return added.stream().mapToLong(Customer::getId).sum();
    }

    @Override
    public long changeAll(String word) {
        return inTransaction(manager -> {
            List<Account> accounts = manager.createQuery("select a from Account a", Account.class)
                    .getResultList();
            accounts.forEach(account -> account.setDescription(word + account.getId()));
            return accounts.size();
        });
    }

    private static long checksum(Product product) {
        return Content.checksum(
                product.getId(), product.getCode(), product.getName(), product.getDescription(), product.getQuantity());
    }

    @Override
    public long get(long id) {
        return reading(manager -> checksum(manager.find(Product.class, id)));
    }

    @Override
    public long find(String code) {
        return reading(
                manager -> checksum(manager.createQuery("select p from Product p where p.code = :code", Product.class)
                        .setParameter("code", code)
                        .getSingleResult()));
    }

    @Override
    public long all() {
        return reading(manager -> manager.createQuery("select p from Product p", Product.class).getResultList().stream()
                .mapToLong(EclipseLinkObjects::checksum)
                .sum());
    }

    @Override
    public long authorsThenPosts() {
        return reading(manager -> posts(manager.createQuery("select a from Author a", Author.class)
                .setHint("eclipselink.batch", "a.posts")
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch.size", "1000")
                .getResultList()));
    }

    @Override
    public long authorsJoinedWithPosts() {
        return reading(manager ->
                posts(manager.createQuery("select distinct a from Author a left join fetch a.posts", Author.class)
                        .getResultList()));
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

    @Override
    public long postsThenAuthors() {
        return reading(manager -> checksum(somePosts(manager)));
    }

    @Override
    public long postsThenAllAuthors() {
        return reading(manager -> checksum(somePosts(manager)
                .setHint("eclipselink.batch", "p.author")
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch.size", "1000")));
    }

    private static TypedQuery<Post> somePosts(EntityManager manager) {
        return manager.createQuery("select p from Post p where p.id <= :last", Post.class)
                .setParameter("last", SOME_POSTS);
    }

    private static long checksum(TypedQuery<Post> posts) {
        return posts.getResultList().stream()
                .mapToLong(EclipseLinkObjects::checksum)
                .sum();
    }

    /** A reference would be loaded one by one; all tags take one statement. */
    @Override
    public long insertDocs(int number) {
        return inTransaction(manager -> {
            List<Tag> tags = manager.createQuery("select t from Tag t order by t.id", Tag.class)
                    .getResultList();
            for (int i = 0; i < number; i++) {
                Doc doc = new Doc(Content.title(i));
                for (long tag : Content.tagsOf(i)) {
                    doc.getTags().add(tags.get((int) tag - 1));
                }
                manager.persist(doc);
            }
            return number;
        });
    }

    @Override
    public long changeOne(int loaded, int number) {
        EntityManager manager = holding(loaded);
        EntityTransaction transaction = manager.getTransaction();
        transaction.begin();
        Item item = items.get(number % loaded);
        item.setQuantity(item.getQuantity() + 1);
        transaction.commit();
        return number;
    }

    private EntityManager holding(int number) {
        if (kept == null || items.size() != number) {
            closeKept();
            EntityManager manager = factory.createEntityManager();
            items = manager.createQuery("select i from Item i where i.id <= :last order by i.id", Item.class)
                    .setParameter("last", (long) number)
                    .getResultList();
            kept = manager;
        }
        return kept;
    }

    private void closeKept() {
        if (kept != null) {
            kept.close();
        }
    }

    @Override
    public void close() {
        closeKept();
        factory.close();
        pool.close();
    }
}
