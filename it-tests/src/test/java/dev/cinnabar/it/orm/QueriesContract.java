package dev.cinnabar.it.orm;

import static dev.cinnabar.orm.Load.selectIn;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.ReplicaChooser;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.it.orm.blog.Post;
import dev.cinnabar.it.orm.blog.User;
import dev.cinnabar.it.orm.things.Account;
import dev.cinnabar.it.orm.things.Book;
import dev.cinnabar.it.orm.things.Item;
import dev.cinnabar.it.orm.things.Shelf;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What sessions ask, and whom. */
abstract class QueriesContract extends MapperContract {
    @Test
    @Tag("SESSION-28")
    void keyOfAPendingObject_isAskedForWhenTheQueryRuns() {
        try (Session session = sessions.open()) {
            Shelf shelf = new Shelf("top");
            Book book = new Book("a");
            shelf.getBooks().add(book);
            var query = select(Book.class).where(Book.SHELF.is(shelf));
            refuses(ErrorCode.BAD_KEY, () -> session.execute(query).all());
            session.add(shelf);
            assertThat(session.execute(query).all()).containsExactly(book);
            assertThat(session.execute(select(Shelf.class).where(Shelf.BOOKS.contains(book)))
                            .all())
                    .containsExactly(shelf);
        }
    }

    @Test
    void page_isAskedForByAnObjectThatLoadsMore() {
        save(new Shelf("bottom"), new Shelf("top"));

        sessions.inTransaction(session -> {
            var shelves = select(Shelf.class).orderBy(Shelf.NAME).options(selectIn(Shelf.BOOKS));
            Shelf first = session.execute(shelves.limit(1)).one();
            assertThat(session.execute(shelves.seekAfter(first)).all())
                    .extracting(Shelf::getName)
                    .containsExactly("top");
        });
    }

    @Test
    void page_isAskedForByARowWithAnObject() {
        save(new Shelf("bottom"), new Shelf("top"));

        sessions.inTransaction(session -> {
            var shelves = select(Shelf.ENTITY, Shelf.NAME.upper()).orderBy(Shelf.NAME, Shelf.NAME.upper());
            var first = session.execute(shelves.limit(1)).one();
            assertThat(session.execute(shelves.seekAfter(first)).all())
                    .singleElement()
                    .satisfies(next -> assertThat(next.v2()).isEqualTo("TOP"));
        });
    }

    @Test
    @Tag("SESSION-31")
    void session_asksTheEngineOfItsFactory() {
        save(new Shelf("top"));
        List<String> asked = new ArrayList<>();
        Engine routing = Engine.routing(engine, ReplicaChooser.inTurn(List.of(engine)));
        routing.events().on(dev.cinnabar.connect.BeforeExecute.class, event -> asked.add(event.sql()));

        SessionFactory.of(routing)
                .inTransaction(session ->
                        assertThat(session.execute(select(Shelf.class)).all()).hasSize(1));

        assertThat(asked).singleElement().asString().contains("shelves");
    }

    /** The name of the schema that the tables stand in. */
    private String schema() {
        return switch (engine.dialect().name()) {
            case "sqlite" -> "main";
            case "mysql" ->
                engine.callInTransaction(connection ->
                        connection.queryRaw("SELECT DATABASE()").one().value(0).toString());
            default -> "public";
        };
    }

    @Test
    @Tag("SESSION-32")
    void mapOfSchemas_holdsForWhatAFlushSends() {
        String schema = schema();
        Engine moved = engine.withOptions(engine.options().withSchema("", schema));
        sent.clear();

        SessionFactory.of(moved).inTransaction(session -> {
            Item item = new Item("a");
            session.add(item);
            session.flush();
            item.setName("b");
            session.flush();
            session.delete(item);
        });

        assertThat(sent.stream().filter(sql -> sql.contains("items")).toList())
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(sql -> sql.contains(schema));
    }

    @Test
    @Tag("QUERY-01")
    void filterBy_refusesNamesOfTwoEntities_andOfNone() {
        for (String name : List.of("ada", "bob")) {
            User author = user(name);
            author.getPosts().add(post("of " + name));
            save(author);
        }

        sessions.inTransaction(session -> {
            var joined = select(Post.class).join(Post.AUTHOR);
            refuses(ErrorCode.AMBIGUOUS_COLUMN, () -> joined.filterBy(Map.of("id", 1L)));
            refuses(ErrorCode.UNKNOWN_COLUMN, () -> joined.filterBy(Map.of("nosuch", 1L)));
            assertThat(session.execute(joined.filterBy(Map.of("username", "ada")))
                            .all())
                    .extracting(Post::getSlug)
                    .containsExactly("of ada");
        });
    }

    @Test
    @Tag("REL-36")
    void thousandNewObjects_getTheirOwnKeys_whileOthersInsert() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(3);
        CyclicBarrier together = new CyclicBarrier(3);
        List<Future<List<Item>>> all = new ArrayList<>();
        try {
            for (int thread = 0; thread < 3; thread++) {
                String prefix = "t" + thread + "_";
                all.add(pool.submit(() -> insertThousand(prefix, together)));
            }
            for (Future<List<Item>> items : all) {
                sessions.inTransaction(session -> {
                    for (Item item : items.get(5, TimeUnit.MINUTES)) {
                        assertThat(session.get(Item.class, item.getId()).getName())
                                .isEqualTo(item.getName());
                    }
                });
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(rows(Item.class)).isEqualTo(3_000);
    }

    private List<Item> insertThousand(String prefix, CyclicBarrier together) throws Exception {
        List<Item> items =
                IntStream.range(0, 1_000).mapToObj(i -> new Item(prefix + i)).toList();
        together.await(1, TimeUnit.MINUTES);
        sessions.inTransaction(session -> session.addAll(items));
        return items;
    }

    @Test
    @Tag("REL-49")
    void valuesAtTheEnds_comeBackInObjects() {
        List<Instant> moments = List.of(
                Instant.parse("0001-01-01T00:00:00.000001Z"),
                Instant.parse("1970-01-01T00:00:00Z"),
                Instant.parse("2024-03-31T01:00:00.999999Z"),
                Instant.parse("9999-12-31T23:59:59.999999Z"));
        List<User> users = new ArrayList<>();
        for (Instant moment : moments) {
            User user = user("u" + users.size());
            user.setCreatedAt(moment);
            users.add(user);
        }
        Account account = new Account("ada", Integer.MIN_VALUE);
        account.setId(Long.MAX_VALUE);
        save(users.toArray(User[]::new));
        save(account);

        sessions.inTransaction(session -> {
            for (int i = 0; i < moments.size(); i++) {
                assertThat(session.get(User.class, users.get(i).getId()).getCreatedAt())
                        .isEqualTo(moments.get(i));
            }
            assertThat(session.get(Account.class, Long.MAX_VALUE).getBalance()).isEqualTo(Integer.MIN_VALUE);
        });
    }
}
