package dev.cinnabar.it.rivals;

import dev.cinnabar.it.bench.Content;
import dev.cinnabar.it.bench.Description;
import dev.cinnabar.it.bench.NewCustomer;
import dev.cinnabar.it.bench.Product;
import dev.cinnabar.it.bench.orm.OrmContender;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A library that maps rows to records and keeps no objects: its user puts graphs together by hand, as here. Confined to one thread.
 *
 * @param <H> what statements are sent by
 */
public abstract class RowMapped<H> implements OrmContender {
    private static final long SOME_POSTS = 1_000;

    /** A row of accounts. */
    public record Account(long id, String name, String description) {}

    /** Somebody who writes. */
    public record Author(long id, String name, List<Post> posts) {
        public Author(long id, String name) {
            this(id, name, new ArrayList<>());
        }
    }

    /** What somebody wrote, and the writer's id. */
    public record Post(long id, String title, String body, long author) {
        long checksum(Author of) {
            return Content.checksum(id, title, body, of.name());
        }
    }

    /** A row of authors joined with posts. */
    public record Written(long author, String name, Post post) {}

    /** A row of the table between docs and tags. */
    public record Tagged(long doc, long tag) {}

    protected abstract <T> T reading(Function<H, T> work);

    protected abstract <T> T inTransaction(Function<H, T> work);

    protected abstract long insert(H by, NewCustomer customer);

    /** Gives the ids. */
    protected abstract long[] insertAll(H by, List<NewCustomer> customers);

    protected abstract List<Account> accounts(H by);

    protected abstract void update(H by, List<Description> descriptions);

    protected abstract Product product(H by, long id);

    protected abstract Product product(H by, String code);

    protected abstract List<Product> products(H by);

    protected abstract List<Author> authors(H by);

    protected abstract Author author(H by, long id);

    protected abstract List<Post> postsOf(H by, List<Long> authors);

    protected abstract List<Written> written(H by);

    /** Those with an id up to this. */
    protected abstract List<Post> posts(H by, long last);

    /** Gives the ids. */
    protected abstract long[] insertTitles(H by, List<String> titles);

    protected abstract void insertTagged(H by, List<Tagged> all);

    /** Gives how many rows that were. */
    protected abstract int addOne(H by, long item);

    @Override
    public final long insertOne(NewCustomer customer) {
        return inTransaction(by -> insert(by, customer));
    }

    @Override
    public final long insertMany(List<NewCustomer> customers) {
        return inTransaction(by -> LongStream.of(insertAll(by, customers)).sum());
    }

    @Override
    public final long changeAll(String word) {
        return inTransaction(by -> {
            List<Description> changed = accounts(by).stream()
                    .map(account -> new Description(account.id(), word + account.id()))
                    .toList();
            update(by, changed);
            return (long) changed.size();
        });
    }

    @Override
    public final long get(long id) {
        return reading(by -> product(by, id)).checksum();
    }

    @Override
    public final long find(String code) {
        return reading(by -> product(by, code)).checksum();
    }

    @Override
    public final long all() {
        return reading(this::products).stream().mapToLong(Product::checksum).sum();
    }

    @Override
    public final long authorsThenPosts() {
        return reading(by -> {
            Map<Long, Author> authors = new LinkedHashMap<>();
            authors(by).forEach(author -> authors.put(author.id(), author));
            postsOf(by, List.copyOf(authors.keySet()))
                    .forEach(post -> authors.get(post.author()).posts().add(post));
            return sum(authors);
        });
    }

    @Override
    public final long authorsJoinedWithPosts() {
        return reading(by -> {
            Map<Long, Author> authors = new LinkedHashMap<>();
            for (Written row : written(by)) {
                authors.computeIfAbsent(row.author(), id -> new Author(id, row.name()))
                        .posts()
                        .add(row.post());
            }
            return sum(authors);
        });
    }

    private static long sum(Map<Long, Author> authors) {
        long sum = 0;
        for (Author author : authors.values()) {
            for (Post post : author.posts()) {
                sum += post.checksum(author);
            }
        }
        return sum;
    }

    /** One statement for the posts, and one for each author. */
    @Override
    public final long postsThenAuthors() {
        return reading(by -> {
            Map<Long, Author> authors = new HashMap<>();
            long sum = 0;
            for (Post post : posts(by, SOME_POSTS)) {
                sum += post.checksum(authors.computeIfAbsent(post.author(), id -> author(by, id)));
            }
            return sum;
        });
    }

    @Override
    public final long insertDocs(int number) {
        return inTransaction(by -> {
            long[] docs = insertTitles(
                    by, IntStream.range(0, number).mapToObj(Content::title).toList());
            List<Tagged> all = new ArrayList<>();
            for (int i = 0; i < docs.length; i++) {
                for (long tag : Content.tagsOf(i)) {
                    all.add(new Tagged(docs[i], tag));
                }
            }
            insertTagged(by, all);
            return (long) number;
        });
    }

    /** Whoever keeps no objects updates the row. */
    @Override
    public final long changeOne(int loaded, int number) {
        return inTransaction(by -> addOne(by, number % loaded + 1L)) == 1 ? number : -1;
    }
}
