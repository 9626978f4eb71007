package dev.cinnabar.it.orm;

import static dev.cinnabar.it.orm.blog.Tag.POSTS;
import static dev.cinnabar.orm.Load.joined;
import static dev.cinnabar.orm.Load.lazy;
import static dev.cinnabar.orm.Load.only;
import static dev.cinnabar.orm.Load.selectIn;
import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.DetachedException;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.it.orm.blog.Post;
import dev.cinnabar.it.orm.blog.User;
import dev.cinnabar.it.orm.things.Book;
import dev.cinnabar.it.orm.things.Item;
import dev.cinnabar.it.orm.things.Shelf;
import dev.cinnabar.orm.LoadStrategy;
import dev.cinnabar.orm.Session;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How what belongs to objects comes into memory. */
abstract class LoadingContract extends MapperContract {
    private Shelf shelf(String name, String... titles) {
        Shelf shelf = new Shelf(name);
        for (String title : titles) {
            shelf.getBooks().add(new Book(title));
        }
        return shelf;
    }

    @Test
    @Tag("LAZY-01")
    void detachedObject_refusesToLoad() {
        save(shelf("top", "a"));
        Shelf found = sessions.callInTransaction(
                session -> session.execute(select(Shelf.class)).one());

        assertThatThrownBy(found::getBooks).isInstanceOf(DetachedException.class);
    }

    @Test
    @Tag("LAZY-02")
    @Tag("LAZY-04")
    void reference_meetsTheIdentityMap_andAnEmptyKeyAsksNobody() {
        save(shelf("top", "a"), new Book("b"));

        sessions.inTransaction(session -> {
            Shelf top = session.execute(select(Shelf.class)).one();
            List<Book> books =
                    session.execute(select(Book.class).orderBy(Book.TITLE)).all();
            sent.clear();
            assertThat(books.get(0).getShelf()).isSameAs(top);
            assertThat(books.get(1).getShelf()).isNull();
            assertThat(sent).isEmpty();
        });
    }

    @Test
    @Tag("LAZY-06")
    @Tag("LAZY-11")
    void appendingByTheOtherEnd_waitsForTheList() {
        save(shelf("top", "a"));

        sessions.inTransaction(session -> {
            Shelf top = session.execute(select(Shelf.class)).one();
            Book book = new Book("b");
            sent.clear();
            book.setShelf(top);
            session.add(book);
            assertThat(sent).isEmpty();
            List<Book> books = session.withoutAutoflush(same -> top.getBooks());
            assertThat(books).extracting(Book::getTitle).containsExactlyInAnyOrder("a", "b");
            assertThat(sent).hasSize(1);
        });
    }

    @Test
    @Tag("LAZY-09")
    void appending_takesTheChildOutOfItsOldParentsList() {
        save(shelf("top", "a"), shelf("low"));

        sessions.inTransaction(session -> {
            List<Shelf> both = session.execute(
                            select(Shelf.class).orderBy(Shelf.NAME).options(selectIn(Shelf.BOOKS)))
                    .all();
            Book book = both.get(1).getBooks().get(0);
            both.get(0).getBooks().add(book);
            assertThat(both.get(1).getBooks()).isEmpty();
            assertThat(book.getShelf()).isSameAs(both.get(0));
        });
    }

    @Test
    @Tag("LAZY-10")
    void settingAReference_doesNotLoadTheOldOne_andBothListsAreRight() {
        save(shelf("top", "a"), shelf("low"));

        sessions.inTransaction(session -> {
            List<Shelf> both =
                    session.execute(select(Shelf.class).orderBy(Shelf.NAME)).all();
            assertThat(both.get(0).getBooks()).isEmpty();
            assertThat(both.get(1).getBooks()).hasSize(1);
            Book book = both.get(1).getBooks().get(0);
            session.refresh(book);
            sent.clear();
            book.setShelf(both.get(0));
            assertThat(sent).isEmpty();
            assertThat(both.get(0).getBooks()).containsExactly(book);
            assertThat(both.get(1).getBooks()).isEmpty();
        });
    }

    @Test
    @Tag("JOINED-01")
    @Tag("JOINED-07")
    void joinedList_takesOneStatement_andGivesEachObjectOnceInOrder() {
        save(shelf("top", "a", "b"), shelf("low"), shelf("mid", "c"));

        sessions.inTransaction(session -> {
            List<Shelf> all = session.execute(
                            select(Shelf.class).options(joined(Shelf.BOOKS)).orderBy(Shelf.NAME))
                    .all();
            assertThat(all).extracting(Shelf::getName).containsExactly("low", "mid", "top");
            assertThat(all).extracting(shelf -> shelf.getBooks().size()).containsExactly(0, 1, 2);
            assertThat(sent).singleElement().asString().contains("LEFT JOIN").contains("books_1");
        });
    }

    @Test
    @Tag("JOINED-09")
    void criteria_doNotTouchTheJoinThatLoads() {
        save(shelf("top", "a", "b"));

        sessions.inTransaction(session -> {
            List<Shelf> found = session.execute(select(Shelf.class)
                            .join(Shelf.BOOKS)
                            .where(Book.TITLE.eq("a"))
                            .options(joined(Shelf.BOOKS)))
                    .all();
            assertThat(found).hasSize(1);
            assertThat(found.get(0).getBooks()).hasSize(2);
        });
    }

    @Test
    @Tag("JOINED-10")
    void emptyReference_foundByAJoin_isRemembered() {
        save(new Book("a"));

        sessions.inTransaction(session -> {
            Book book = session.execute(select(Book.class).options(joined(Book.SHELF)))
                    .one();
            assertThat(book.getShelf()).isNull();
            assertThat(sent).hasSize(1);
        });
    }

    @Test
    @Tag("JOINED-20")
    void joinedList_leavesWhatIsLoadedAlone() {
        save(shelf("top", "a"));

        sessions.inTransaction(session -> {
            Shelf top = session.execute(select(Shelf.class)).one();
            top.getBooks().add(new Book("mine"));
            session.withoutAutoflush(same -> same.execute(select(Shelf.class).options(joined(Shelf.BOOKS)))
                    .all());
            assertThat(top.getBooks()).extracting(Book::getTitle).containsExactly("a", "mine");
        });
    }

    @Test
    @Tag("SELECTIN-11")
    @Tag("SELECTIN-20")
    void selectIn_asksTheOtherTableAlone() {
        save(shelf("top", "a", "b"));

        sessions.inTransaction(session -> {
            List<Shelf> all = session.execute(
                            select(Shelf.class).options(selectIn(Shelf.BOOKS).then(joined(Book.SHELF))))
                    .all();
            assertThat(all.get(0).getBooks())
                    .hasSize(2)
                    .allSatisfy(book -> assertThat(book.getShelf()).isSameAs(all.get(0)));
            assertThat(sent).hasSize(2);
        });
        sent.clear();
        sessions.inTransaction(session -> session.execute(select(Shelf.class).options(selectIn(Shelf.BOOKS)))
                .all());
        assertThat(sent.get(1)).doesNotContain("shelves");
    }

    @Test
    @Tag("STRATEGY-11")
    void queryOption_winsOverTheRelationship() {
        Post post = post("a");
        user("ada").getPosts().add(post);
        post.getTags().add(tag("java"));
        save(post);
        var tags = select(dev.cinnabar.it.orm.blog.Tag.class); // its posts refuse to load unless a query says how

        sessions.inTransaction(session -> {
            var tag = session.execute(tags.options(lazy(POSTS))).one();
            assertThat(tag.getPosts()).hasSize(1);
        });
        sessions.inTransaction(session -> {
            var tag = session.execute(tags.options(selectIn(POSTS))).one();
            sent.clear();
            assertThat(tag.getPosts()).hasSize(1);
            assertThat(sent).isEmpty();
        });
    }

    @Test
    @Tag("STRATEGY-12")
    void options_replaceAllLazyStatements() {
        User author = user("ada");
        Post post = post("a");
        author.getPosts().add(post);
        post.getTags().add(tag("java"));
        save(author);

        sessions.inTransaction(session -> {
            User lazily = session.execute(select(User.class)).one();
            sent.clear();
            assertThat(lazily.getPosts().get(0).getTags()).hasSize(1);
            assertThat(sent).hasSize(2);
        });
        sessions.inTransaction(session -> {
            User eagerly = session.execute(
                            select(User.class).options(joined(User.POSTS).then(joined(Post.TAGS))))
                    .one();
            sent.clear();
            assertThat(eagerly.getPosts().get(0).getTags()).hasSize(1);
            assertThat(sent).isEmpty();
        });
    }

    @Test
    void factory_saysHowRelationshipsLoadThatSayNothing() {
        User author = user("ada");
        Post post = post("a");
        author.getPosts().add(post);
        post.getTags().add(tag("java"));
        save(author, shelf("top", "a", "b"));

        sessions.withLoad(LoadStrategy.SELECT_IN).inTransaction(session -> {
            User found = session.execute(select(User.class)).one();
            assertThat(sent).hasSize(3);
            assertThat(found.getPosts().get(0).getTags()).hasSize(1);
            assertThat(found.getPosts().get(0).getAuthor()).isSameAs(found);
            assertThat(sent).hasSize(3);
        });
        sent.clear();
        sessions.withLoad(LoadStrategy.JOINED).inTransaction(session -> {
            assertThat(session.execute(select(Shelf.class)).one().getBooks()).hasSize(2);
            assertThat(sent).hasSize(1);
        });
    }

    @Test
    void keySetByHand_leadsTheRelationshipElsewhere() {
        Shelf other = shelf("low");
        save(shelf("top", "a"), other);

        sessions.inTransaction(session -> {
            Book book = session.execute(select(Book.class).options(joined(Book.SHELF)))
                    .one();
            book.setShelfId(other.getId());
            session.flush();
            assertThat(book.getShelf().getName()).isEqualTo("low");
        });
    }

    @Test
    @Tag("DEFER-06")
    void only_loadsTheKeyAndWhatIsNamed() {
        save(user("ada"));

        sessions.inTransaction(session -> {
            User found = session.execute(select(User.class).options(only(User.USERNAME)))
                    .one();
            assertThat(sent.get(0)).contains("username").contains("id").doesNotContain("email");
            sent.clear();
            assertThat(found.getUsername()).isEqualTo("ada");
            assertThat(sent).isEmpty();
            assertThat(found.getEmail()).isEqualTo("ada@example.com");
            assertThat(sent).hasSize(1);
        });
    }

    @Test
    @Tag("DEFER-08")
    void deferredColumnOfANewObject_asksNobody() {
        try (var session = sessions.open()) {
            Post post = new Post("a", "a", "...");
            session.add(post);
            assertThat(post.getBody()).isEqualTo("...");
            Item item = new Item("i");
            session.add(item);
            assertThat(item.getParent()).isNull();
            assertThat(sent).isEmpty();
        }
    }

    @Test
    void whatWaitsForAList_isGivenUpByARollback() {
        Shelf shelf = shelf("top");
        Book book = new Book("a");
        save(shelf, book);

        sessions.inTransaction(session -> {
            Shelf known = session.get(Shelf.class, shelf.getId());
            session.get(Book.class, book.getId()).setShelf(known);
            session.rollback();

            assertThat(known.getBooks()).isEmpty();
        });
    }

    @Test
    void whatWaitedForAList_isForgotten_onceItIsSent() {
        Shelf shelf = shelf("top");
        Book book = new Book("a");
        save(shelf, book);

        sessions.inTransaction(session -> {
            Shelf known = session.get(Shelf.class, shelf.getId());
            session.get(Book.class, book.getId()).setShelf(known);
            session.flush();
            session.connection().execute(delete(Book.class));

            assertThat(known.getBooks()).isEmpty();
        });
    }

    @Test
    void whatWaitsForAList_waitsAgain_whenItsFlushIsUndone() {
        Shelf shelf = shelf("top");
        Book book = new Book("a");
        save(shelf, book, new Item("once"));

        try (Session session = sessions.open()) {
            Shelf known = session.get(Shelf.class, shelf.getId());
            Book moved = session.get(Book.class, book.getId());
            moved.setShelf(known);
            session.flush();
            Item twice = new Item("once");
            session.add(twice);
            assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
            session.rollback();
            session.expunge(twice);

            assertThat(session.<List<Book>, RuntimeException>withoutAutoflush(same -> known.getBooks()))
                    .containsExactly(moved);
            session.commit();
            assertThat(moved.getShelfId()).isEqualTo(shelf.getId());
        }
    }

    @Test
    void listThatIsSorted_keepsItsMembers() {
        Shelf shelf = shelf("top", "a", "b", "c");
        save(shelf);

        sessions.inTransaction(session -> {
            Shelf known = session.get(Shelf.class, shelf.getId());
            known.getBooks().sort(Comparator.comparing(Book::getTitle).reversed());

            assertThat(known.getBooks()).extracting(Book::getTitle).containsExactly("c", "b", "a");
            assertThat(known.getBooks()).extracting(Book::getShelf).containsOnly(known);
        });

        assertThat(sentOf("UPDATE")).isZero();
    }
}
