package dev.cinnabar.it.bench.orm;

import static dev.cinnabar.orm.Load.batch;
import static dev.cinnabar.orm.Load.joined;
import static dev.cinnabar.orm.Load.selectIn;
import static dev.cinnabar.sql.Sql.select;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.it.bench.Content;
import dev.cinnabar.it.bench.NewCustomer;
import dev.cinnabar.it.bench.Place;
import dev.cinnabar.it.bench.orm.model.Account;
import dev.cinnabar.it.bench.orm.model.Author;
import dev.cinnabar.it.bench.orm.model.Customer;
import dev.cinnabar.it.bench.orm.model.Doc;
import dev.cinnabar.it.bench.orm.model.Item;
import dev.cinnabar.it.bench.orm.model.Post;
import dev.cinnabar.it.bench.orm.model.Product;
import dev.cinnabar.it.bench.orm.model.Tag;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.sql.Select;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cinnabar's sessions, as its users write them. */
final class CinnabarObjects implements OrmContender {
    private static final Select<Product> PRODUCTS = select(Product.class);
    private static final Select<Account> ACCOUNTS = select(Account.class);
    private static final Select<Tag> TAGS = select(Tag.class).orderBy(Tag.ID);
    private static final Select<Author> WITH_POSTS = select(Author.class).options(selectIn(Author.POSTS));
    private static final Select<Author> JOINED_WITH_POSTS = select(Author.class).options(joined(Author.POSTS));
    private static final Select<Post> POSTS = select(Post.class).where(Post.ID.le((long) OrmCase.SOME_POSTS));
    private static final Select<Post> BATCHED_POSTS = POSTS.options(batch(Post.AUTHOR));

    private final Engine engine;
    private final SessionFactory sessions;
    private @Nullable LoadedItems items;

    CinnabarObjects(Place place) {
        this.engine = engineOn(place);
        this.sessions = SessionFactory.of(engine);
    }

    static Engine engineOn(Place place) {
        return Engine.builder(place.url())
                .connector((address, properties) -> place.connect(properties))
                .allowPlugins() // those of extensions, which lie on the class path of all tests
                .build();
    }

    @Override
    public long insertOne(NewCustomer customer) {
        try (Session session = sessions.open()) {
            Customer added = new Customer(customer.name(), customer.description());
            session.add(added);
            session.commit();
            return added.getId();
        }
    }

    @Override
    public long insertMany(List<NewCustomer> customers) {
        List<Customer> added = new ArrayList<>(customers.size());
        for (NewCustomer customer : customers) {
            added.add(new Customer(customer.name(), customer.description()));
        }
        sessions.inTransaction(session -> session.addAll(added));
        long sum = 0;
        for (Customer customer : added) {
            sum += customer.getId();
        }
        return sum;
    }

    @Override
    public long changeAll(String word) {
        try (Session session = sessions.open()) {
            List<Account> accounts = session.execute(ACCOUNTS).all();
            for (Account account : accounts) {
                account.setDescription(word + account.getId());
            }
            session.commit();
            return accounts.size();
        }
    }

    private static long checksum(Product product) {
        return Content.checksum(
                product.getId(), product.getCode(), product.getName(), product.getDescription(), product.getQuantity());
    }

    @Override
    public long get(long id) {
        try (Session session = sessions.open()) {
            return checksum(session.get(Product.class, id));
        }
    }

    @Override
    public long find(String code) {
        try (Session session = sessions.open()) {
            return checksum(
                    session.execute(PRODUCTS.where(Product.CODE.eq(code))).one());
        }
    }

    @Override
    public long all() {
        try (Session session = sessions.open()) {
            long sum = 0;
            for (Product product : session.execute(PRODUCTS).all()) {
                sum += checksum(product);
            }
            return sum;
        }
    }

    @Override
    public long authorsThenPosts() {
        return posts(WITH_POSTS);
    }

    @Override
    public long authorsJoinedWithPosts() {
        return posts(JOINED_WITH_POSTS);
    }

    private long posts(Select<Author> authors) {
        try (Session session = sessions.open()) {
            long sum = 0;
            for (Author author : session.execute(authors).all()) {
                for (Post post : author.getPosts()) {
                    sum += checksum(post, author);
                }
            }
            return sum;
        }
    }

    private static long checksum(Post post, Author author) {
        return Content.checksum(post.getId(), post.getTitle(), post.getBody(), author.getName());
    }

    @Override
    public long postsThenAuthors() {
        return authors(POSTS);
    }

    @Override
    public long postsThenAllAuthors() {
        return authors(BATCHED_POSTS);
    }

    private long authors(Select<Post> posts) {
        try (Session session = sessions.open()) {
            long sum = 0;
            for (Post post : session.execute(posts).all()) {
                sum += checksum(post, post.getAuthor());
            }
            return sum;
        }
    }

    @Override
    public long insertDocs(int number) {
        sessions.inTransaction(session -> {
            List<Tag> tags = session.execute(TAGS).all();
            for (int i = 0; i < number; i++) {
                Doc doc = new Doc(Content.title(i));
                for (long tag : Content.tagsOf(i)) {
                    doc.getTags().add(tags.get((int) tag - 1));
                }
                session.add(doc);
            }
        });
        return number;
    }

    /** A session with items that stay loaded. */
    private record LoadedItems(Session session, List<Item> items) {
        static LoadedItems of(Session session, int number) {
            return new LoadedItems(
                    session,
                    session.execute(select(Item.class)
                                    .where(Item.ID.le((long) number))
                                    .orderBy(Item.ID))
                            .all());
        }
    }

    @Override
    public long changeOne(int loaded, int number) {
        LoadedItems here = items(loaded);
        Item item = here.items().get(number % loaded);
        item.setQuantity(item.getQuantity() + 1);
        here.session().commit();
        return number;
    }

    private LoadedItems items(int number) {
        if (items == null || items.items().size() != number) {
            closeItems();
            items = LoadedItems.of(sessions.open(), number);
        }
        return items;
    }

    private void closeItems() {
        if (items != null) {
            items.session().close();
        }
    }

    @Override
    public void close() {
        closeItems();
        engine.close();
    }
}
