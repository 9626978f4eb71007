package dev.cinnabar.it.orm;

import static dev.cinnabar.orm.Load.selectIn;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.it.orm.blog.Post;
import dev.cinnabar.it.orm.blog.Tag;
import dev.cinnabar.it.orm.blog.User;
import dev.cinnabar.it.orm.rules.Passport;
import dev.cinnabar.it.orm.rules.Person;
import dev.cinnabar.it.orm.things.Account;
import dev.cinnabar.it.orm.things.Book;
import dev.cinnabar.it.orm.things.Booking;
import dev.cinnabar.it.orm.things.Shelf;
import dev.cinnabar.orm.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Relationships that are loaded, and hold objects whose rows are deleted. */
abstract class DeletedMembersContract extends RulesContract {
    private Shelf shelf(String... titles) {
        Shelf shelf = new Shelf("top");
        for (String title : titles) {
            shelf.getBooks().add(new Book(title));
        }
        save(shelf);
        return shelf;
    }

    @Test
    void deletedMember_isGoneFromTheListWithTheCommit_withoutAStatement() {
        Shelf shelf = shelf("a", "b", "c");

        try (Session session = sessions.open()) {
            List<Book> books = session.get(Shelf.class, shelf.getId()).getBooks();
            for (Book book : books) {
                session.delete(book);
                session.flush();
                if (book.getTitle().equals("b")) {
                    break;
                }
            }
            assertThat(books).hasSize(3);
            session.commit();
            sent.clear();
            assertThat(books).extracting(Book::getTitle).containsExactly("c");
            session.commit();
            assertThat(sent).isEmpty();
        }
    }

    @Test
    void deletedMember_staysWhereItWas_afterARollback() {
        Shelf shelf = shelf("a", "b");

        try (Session session = sessions.open()) {
            List<Book> books = session.get(Shelf.class, shelf.getId()).getBooks();
            session.delete(books.get(0));
            session.flush();
            session.rollback();
            session.commit();
            assertThat(books).extracting(Book::getTitle).containsExactly("a", "b");
        }
    }

    @Test
    void deletedMemberThatKnowsNoWayBack_isGoneFromTheList() {
        Account account = new Account("ada", 10);
        account.getBookings().addAll(List.of(new Booking(1), new Booking(2)));
        save(account);

        try (Session session = sessions.open()) {
            List<Booking> bookings = session.get(Account.class, account.getId()).getBookings();
            session.delete(bookings.get(0));
            session.commit();
            assertThat(bookings).hasSize(1);
        }
    }

    @Test
    void deletedObject_isGoneFromWhatHoldsNoOtherThanIt() {
        Person person = new Person();
        person.setPassport(new Passport());
        save(person);

        try (Session session = sessions.open()) {
            Person found = session.get(Person.class, person.getId());
            session.delete(found.getPassport());
            session.commit();
            sent.clear();
            assertThat(found.getPassport()).isNull();
            assertThat(sent).isEmpty();
        }
    }

    @Test
    void deletedMemberOfManyLists_isGoneFromThoseThatItKnows() {
        User author = user("ada");
        Post post = post("one");
        post.setAuthor(author);
        post.getTags().add(new Tag("java"));
        save(author, post);

        try (Session session = sessions.open()) {
            Tag found = session.execute(select(Tag.class).options(selectIn(Tag.POSTS)))
                    .one();
            Post deleted = found.getPosts().get(0);
            assertThat(deleted.getTags()).containsExactly(found);
            session.delete(deleted);
            session.commit();
            assertThat(found.getPosts()).isEmpty();
        }
    }

    @Test
    void memberThatIsAddedAndDeletedInOneFlush_getsNoRowInTheTableBetween() {
        Post post = post("one");
        Tag tag = new Tag("java");
        Tag kept = new Tag("sql");
        post.setAuthor(user("ada"));
        save(post, tag, kept);

        try (Session session = sessions.open()) {
            Post found = session.get(Post.class, post.getId());
            Tag gone = session.get(Tag.class, tag.getId());
            found.getTags().addAll(List.of(gone, session.get(Tag.class, kept.getId())));
            session.delete(gone);
            session.commit();
            session.expireAll();
            assertThat(found.getTags()).extracting(Tag::getName).containsExactly("sql");
        }
    }

    @Test
    void memberThatCameAndWentInWhatAFailureUndid_isGoneFromTheListOfWhatIsPendingAgain() {
        Post post = post("one");
        Tag tag = new Tag("java");
        post.setAuthor(user("ada"));
        post.getTags().add(tag);

        try (Session session = sessions.open()) {
            session.add(post);
            session.flush();
            session.delete(post);
            session.flush();
            Tag second = new Tag("java");
            session.add(second);
            assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
            session.rollback();
            assertThat(tag.getPosts()).isEmpty();
            second.setName("sql");
            session.commit();
        }
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(Tag.class)).all())
                    .extracting(Tag::getName)
                    .containsExactlyInAnyOrder("java", "sql");
            assertThat(session.execute(select(Post.class)).all()).isEmpty();
        }
    }

    @Test
    void listThatWasReadBehindADeletion_andChangedSince_isReadAgain_onceTheChangeIsGivenUp() {
        User ada = user("ada");
        Post one = post("one");
        Post two = post("two");
        one.setAuthor(ada);
        two.setAuthor(ada);
        save(one, two, new Tag("java"));

        try (Session session = sessions.open()) {
            User found = session.get(User.class, ada.getId());
            session.delete(session.get(Post.class, two.getId()));
            session.flush();
            session.expireAll();
            assertThat(found.getPosts()).hasSize(1);
            Post three = post("three");
            three.setAuthor(found);
            session.add(three);
            session.add(new Tag("java"));
            assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
            session.rollback();
            session.rollback();
            assertThat(found.getPosts()).extracting(Post::getTitle).containsExactlyInAnyOrder("one", "two");
        }
    }
}
