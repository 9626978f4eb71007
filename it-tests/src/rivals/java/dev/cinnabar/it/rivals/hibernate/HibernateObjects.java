package dev.cinnabar.it.rivals.hibernate;

import dev.cinnabar.it.bench.Content;
import dev.cinnabar.it.bench.NewCustomer;
import dev.cinnabar.it.bench.Place;
import dev.cinnabar.it.bench.PooledJdbc;
import dev.cinnabar.it.bench.orm.OrmContender;
import java.sql.SQLException;
import java.util.List;
import java.util.function.ToLongFunction;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;
import org.hibernate.cfg.Configuration;
import org.jspecify.annotations.Nullable;

/** Hibernate's sessions, in batches of 500 with ordered writes, as its user guide advises for speed (chapter "Batching"). */
public final class HibernateObjects implements OrmContender {
    private static final int BATCH = 500;
    private static final long SOME_POSTS = 1_000;

    private final PooledJdbc pool;
    private final SessionFactory sessions;
    private @Nullable Session kept;
    private List<Item> items = List.of();

    public HibernateObjects(Place place) throws SQLException {
        this.pool = new PooledJdbc(place);
        boolean server = place.database().isServer();
        if (server) {
            makeSequences();
        }
        Configuration configuration = new Configuration();
        List.of(
                        Customer.class,
                        Product.class,
                        Account.class,
                        Author.class,
                        Post.class,
                        Tag.class,
                        Doc.class,
                        Item.class)
                .forEach(configuration::addAnnotatedClass);
        if (server) {
            configuration.addResource("rivals/hibernate-sequences.xml");
        }
        configuration.getProperties().put("hibernate.connection.datasource", pool.pool());
        if (!server) { // it finds that of PostgreSQL by itself
            configuration.setProperty("hibernate.dialect", "org.hibernate.community.dialect.SQLiteDialect");
        }
        configuration.setProperty("hibernate.jdbc.batch_size", String.valueOf(BATCH));
        configuration.setProperty("hibernate.order_inserts", "true");
        configuration.setProperty("hibernate.order_updates", "true");
        this.sessions = configuration.buildSessionFactory();
    }

    private void makeSequences() throws SQLException {
        for (String sequence : List.of("customer_by_500", "doc_by_500")) {
            pool.reading(connection -> {
                try (var statement = connection.createStatement()) {
                    statement.execute("create sequence if not exists " + sequence + " increment by " + BATCH);
                }
                return 0;
            });
        }
    }

    private long inTransaction(ToLongFunction<Session> work) {
        try (Session session = sessions.openSession()) {
            Transaction transaction = session.beginTransaction();
            long answer = work.applyAsLong(session);
            transaction.commit();
            return answer;
        }
    }

    private long reading(ToLongFunction<Session> work) {
        try (Session session = sessions.openSession()) {
            return work.applyAsLong(session);
        }
    }

    @Override
    public long insertOne(NewCustomer customer) {
        Customer added = new Customer(customer.name(), customer.description());
        inTransaction(session -> {
            session.persist(added);
            return 0;
        });
        return added.getId();
    }

    @Override
    public long insertMany(List<NewCustomer> customers) {
        List<Customer> added = customers.stream()
                .map(customer -> new Customer(customer.name(), customer.description()))
                .toList();
        inTransaction(session -> {
            added.forEach(session::persist);
            return 0;
        });
        return added.stream().mapToLong(Customer::getId).sum();
    }

    @Override
    public long changeAll(String word) {
        return inTransaction(session -> {
            List<Account> accounts =
                    session.createSelectionQuery("from Account", Account.class).getResultList();
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
        return reading(session -> checksum(session.find(Product.class, id)));
    }

    @Override
    public long find(String code) {
        return reading(
                session -> checksum(session.createSelectionQuery("from Product where code = :code", Product.class)
                        .setParameter("code", code)
                        .getSingleResult()));
    }

    @Override
    public long all() {
        return reading(session -> session.createSelectionQuery("from Product", Product.class).getResultList().stream()
                .mapToLong(HibernateObjects::checksum)
                .sum());
    }

    @Override
    public long authorsThenPosts() {
        return reading(session -> {
            session.setSubselectFetchingEnabled(true);
            return posts(
                    session.createSelectionQuery("from Author", Author.class).getResultList());
        });
    }

    @Override
    public long authorsJoinedWithPosts() {
        return reading(
                session -> posts(session.createSelectionQuery("from Author a left join fetch a.posts", Author.class)
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
        return reading(HibernateObjects::somePosts);
    }

    @Override
    public long postsThenAllAuthors() {
        return reading(session -> {
            session.setFetchBatchSize((int) SOME_POSTS);
            return somePosts(session);
        });
    }

    private static long somePosts(Session session) {
        return session
                .createSelectionQuery("from Post where id <= :last", Post.class)
                .setParameter("last", SOME_POSTS)
                .getResultList()
                .stream()
                .mapToLong(HibernateObjects::checksum)
                .sum();
    }

    @Override
    public long insertDocs(int number) {
        return inTransaction(session -> {
            for (int i = 0; i < number; i++) {
                Doc doc = new Doc(Content.title(i));
                for (long tag : Content.tagsOf(i)) {
                    doc.getTags().add(session.getReference(Tag.class, tag));
                }
                session.persist(doc);
            }
            return number;
        });
    }

    @Override
    public long changeOne(int loaded, int number) {
        Session session = holding(loaded);
        Transaction transaction = session.beginTransaction();
        Item item = items.get(number % loaded);
        item.setQuantity(item.getQuantity() + 1);
        transaction.commit();
        return number;
    }

    private Session holding(int number) {
        if (kept == null || items.size() != number) {
            closeKept();
            Session session = sessions.openSession();
            items = session.createSelectionQuery("from Item where id <= :last order by id", Item.class)
                    .setParameter("last", (long) number)
                    .getResultList();
            kept = session;
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
        sessions.close();
        pool.close();
    }
}
