package dev.cinnabar.it.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.StaleDataException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.it.orm.blog.Post;
import dev.cinnabar.it.orm.blog.User;
import dev.cinnabar.it.orm.things.Account;
import dev.cinnabar.it.orm.things.Book;
import dev.cinnabar.it.orm.things.Booking;
import dev.cinnabar.it.orm.things.Item;
import dev.cinnabar.it.orm.things.Shelf;
import dev.cinnabar.orm.Load;
import dev.cinnabar.orm.Session;
import dev.cinnabar.sql.Sql;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a flush sends, and in which order. */
abstract class UnitOfWorkContract extends MapperContract {
    @Test
    @Tag("UOW-01")
    void parent_bringsItsChildren_whichGoTogether() {
        User author = user("ada");
        author.getPosts().addAll(List.of(post("a"), post("b")));

        sessions.inTransaction(session -> session.add(author));

        assertThat(sent).hasSize(2);
        assertThat(sent.get(0)).contains("users");
        assertThat(sent.get(1)).contains("posts");
    }

    @Test
    @Tag("UOW-02")
    void children_bringTheParentThatTheyShare_whichGoesFirst() {
        User author = user("ada");
        Post one = post("a");
        Post other = post("b");
        one.setAuthor(author);
        other.setAuthor(author);

        sessions.inTransaction(session -> session.addAll(List.of(one, other)));

        assertThat(sent.get(0)).contains("users");
        assertThat(other.getAuthorId()).isEqualTo(author.getId());
    }

    @Test
    @Tag("UOW-03")
    @Tag("CASCADE-08")
    @Tag("UOW-32")
    void deletingAParent_loadsAndDeletesItsChildrenFirst_inOneStatement() {
        Account account = new Account("ada", 1);
        account.getBookings().addAll(List.of(new Booking(1), new Booking(2)));
        save(account);

        sessions.inTransaction(session -> session.delete(session.get(Account.class, account.getId())));

        assertThat(sentOf("UPDATE")).isZero();
        assertThat(sentOf("DELETE")).isEqualTo(2);
        assertThat(sent.get(sent.size() - 2)).contains("bookings");
        assertThat(rows(Booking.class)).isZero();
    }

    @Test
    @Tag("UOW-04")
    void deletingAParentAlone_emptiesTheKeysOfItsChildren_inOneStatement() {
        Shelf shelf = filledShelf("a", "b");

        sessions.inTransaction(session -> session.delete(session.get(Shelf.class, shelf.getId())));

        assertThat(sentOf("UPDATE")).isEqualTo(1);
        assertThat(sent.get(sent.size() - 1)).startsWith("DELETE");
        sessions.inTransaction(session ->
                assertThat(session.execute(Sql.select(Book.SHELF_ID)).all()).containsExactly(null, null));
    }

    @Test
    @Tag("UOW-05")
    void deletingBothEnds_takesTheOneThatPointsFirst() {
        filledShelf("a");

        sessions.inTransaction(session -> {
            Book book = session.execute(Sql.select(Book.class)).one();
            session.delete(book.getShelf());
            session.delete(book);
        });

        assertThat(sent.stream().filter(sql -> sql.startsWith("DELETE")).toList())
                .satisfiesExactly(
                        first -> assertThat(first).contains("books"),
                        second -> assertThat(second).contains("shelves"));
    }

    @Test
    @Tag("UOW-07")
    void emptyingAReference_updatesThatKeyAlone() {
        filledShelf("a", "b");

        sessions.inTransaction(session -> session.execute(Sql.select(Book.class).where(Book.TITLE.eq("a")))
                .one()
                .setShelf(null));

        assertThat(sentOf("UPDATE")).isEqualTo(1);
        assertThat(sent.get(sent.size() - 1)).contains("shelf_id").doesNotContain("title");
    }

    @Test
    @Tag("UOW-09")
    void rowsThatAreLinkedByRawKeysAlone_goInTheOrderOfAdding() {
        Item root = new Item("root");
        root.setId(1L);
        Item leaf = new Item("leaf");
        leaf.setId(2L);
        root.setParentId(null);
        leaf.setParentId(1L);

        sessions.inTransaction(session -> session.addAll(List.of(root, leaf)));

        assertThat(sentOf("INSERT")).isEqualTo(1);
        assertThat(rows(Item.class)).isEqualTo(2);
    }

    @Test
    @Tag("UOW-11")
    @Tag("UOW-12")
    @Tag("UOW-13")
    void changingAColumn_costsNothingForRelationshipsThatNobodyTouched() {
        User author = user("ada");
        Post post = post("a");
        author.getPosts().add(post);
        post.getTags().add(tag("java"));
        save(author);

        sessions.inTransaction(session -> session.get(Post.class, post.getId()).setTitle("new"));

        assertThat(sent).hasSize(2);
        assertThat(sent.get(1)).startsWith("UPDATE").contains("posts");
    }

    @Test
    @Tag("UOW-14")
    void deleting_loadsWhatItNeeds_althoughLoadingIsRefused() {
        filledShelf("a");

        sessions.inTransaction(session ->
                session.delete(session.execute(Sql.select(Shelf.class).options(Load.raise(Shelf.BOOKS)))
                        .one()));

        assertThat(rows(Shelf.class)).isZero();
        assertThat(rows(Book.class)).isEqualTo(1);
    }

    @Test
    @Tag("UOW-15")
    @Tag("UOW-16")
    void treeIsInserted_fromWhicheverEndItIsAdded() {
        Item root = new Item("root");
        root.getChildren().addAll(List.of(new Item("a"), new Item("b")));
        Item other = new Item("other");
        Item child = new Item("child");
        child.setParent(other);

        sessions.inTransaction(session -> session.addAll(List.of(root, child)));

        assertThat(root.getChildren()).extracting(Item::getParentId).containsOnly(root.getId());
        assertThat(child.getParentId()).isEqualTo(other.getId());
        assertThat(sentOf("INSERT"))
                .as("two levels; three rows may go as two and one")
                .isLessThan(4);
    }

    @Test
    @Tag("UOW-17")
    void treeIsDeleted_fromItsLeaves() {
        Item root = new Item("root");
        Item child = new Item("child");
        root.getChildren().add(child);
        child.getChildren().add(new Item("leaf"));
        save(root);

        sessions.inTransaction(session -> session.delete(session.get(Item.class, root.getId())));

        assertThat(rows(Item.class)).isZero();
        assertThat(sentOf("DELETE")).isEqualTo(3);
    }

    @Test
    @Tag("UOW-28")
    @Tag("CASCADE-09")
    void childThatMoves_survivesItsOldParent() {
        Item old = new Item("old");
        Item child = new Item("child");
        old.getChildren().add(child);
        Item next = new Item("next");
        save(old, next);

        sessions.inTransaction(session -> {
            Item from = session.get(Item.class, old.getId());
            session.get(Item.class, child.getId()).setParent(session.get(Item.class, next.getId()));
            session.delete(from);
        });

        sessions.inTransaction(session ->
                assertThat(session.get(Item.class, child.getId()).getParentId()).isEqualTo(next.getId()));
    }

    @Test
    @Tag("UOW-30")
    void settingTheSameValue_sendsNothing() {
        Item item = new Item("a");
        save(item);

        sessions.inTransaction(session -> {
            Item found = session.get(Item.class, item.getId());
            sent.clear();
            found.setName("a");
            found.setName("b");
            found.setName("a");
        });

        assertThat(sent).isEmpty();
    }

    @Test
    @Tag("UOW-31")
    void deferredColumn_isWrittenWithoutBeingRead() {
        User author = user("ada");
        Post post = post("a");
        author.getPosts().add(post);
        save(author);

        sessions.inTransaction(session -> {
            Post found = session.get(Post.class, post.getId());
            sent.clear();
            found.setBody("new");
        });

        assertThat(sent).singleElement().asString().startsWith("UPDATE").contains("body");
    }

    @Test
    @Tag("UOW-36")
    void listOfMany_sendsTheNetDifferenceAlone() {
        User author = user("ada");
        Post post = post("a");
        author.getPosts().add(post);
        post.getTags().addAll(List.of(tag("x"), tag("y"), tag("z")));
        save(author);

        sessions.inTransaction(session -> {
            Post found = session.get(Post.class, post.getId());
            found.getTags().removeIf(tag -> tag.getName().equals("y"));
            found.getTags().add(tag("w"));
            found.getTags().removeIf(tag -> tag.getName().equals("w"));
            sent.clear();
            session.flush();
            assertThat(sent.stream().filter(sql -> sql.contains("post_tags")).toList())
                    .singleElement()
                    .asString()
                    .startsWith("DELETE");
        });
    }

    @Test
    @Tag("UOW-43")
    void valueThatWasGiven_isNotReadBack() {
        User given = user("ada");
        given.setCreatedAt(Instant.parse("2024-05-06T07:08:09Z"));

        sessions.inTransaction(session -> {
            session.add(given);
            session.flush();
            sent.clear();
            assertThat(given.getCreatedAt()).isEqualTo(Instant.parse("2024-05-06T07:08:09Z"));
            assertThat(sent).isEmpty();
        });
    }

    @Test
    @Tag("UOW-44")
    void valuesThatTheServerFills_comeBack() {
        User one = user("ada");
        User other = user("bob");

        sessions.inTransaction(session -> {
            session.addAll(List.of(one, other));
            session.flush();
            int inserts = sent.size();
            assertThat(one.getCreatedAt()).isNotNull();
            assertThat(other.getCreatedAt()).isNotNull();
            boolean returning = engine.dialect().has(dev.cinnabar.dialect.Feature.INSERT_RETURNING);
            assertThat(sent).hasSize(inserts + (returning ? 0 : 2));
        });
    }

    @Test
    @Tag("UOW-46")
    void columnWithoutADefault_isNotReadBack() {
        User one = user("ada");

        sessions.inTransaction(session -> {
            session.add(one);
            session.flush();
            sent.clear();
            assertThat(one.getBio()).isNull();
            assertThat(sent).isEmpty();
        });
    }

    @Test
    @Tag("CYCLE-02")
    @Tag("CYCLE-06")
    void circle_isOpenedBeforeItIsDeleted() {
        Item one = new Item("one");
        Item other = new Item("other");
        one.setParent(other);
        other.setParent(one);
        save(one, other);

        sessions.inTransaction(session -> {
            session.delete(session.get(Item.class, one.getId()));
            session.delete(session.get(Item.class, other.getId()));
        });

        assertThat(sentOf("UPDATE")).isPositive();
        assertThat(rows(Item.class)).isZero();
    }

    @Test
    @Tag("CASCADE-03")
    void assigningAReference_doesNotPullTheObjectIn() {
        Shelf shelf = new Shelf("top");

        sessions.inTransaction(session -> {
            session.add(shelf);
            Book book = new Book("a");
            book.setShelf(shelf);
            assertThat(session.contains(book)).isFalse();
            shelf.getBooks().remove(book);
        });

        assertThat(rows(Book.class)).isZero();
    }

    @Test
    @Tag("CASCADE-07")
    void orphan_isDeleted() {
        Account account = new Account("ada", 1);
        account.getBookings().addAll(List.of(new Booking(1), new Booking(2)));
        save(account);

        sessions.inTransaction(session ->
                session.get(Account.class, account.getId()).getBookings().remove(0));

        assertThat(rows(Booking.class)).isEqualTo(1);
    }

    @Test
    @Tag("CASCADE-11")
    void removedChild_staysWithoutAParent() {
        Shelf shelf = filledShelf("a");

        sessions.inTransaction(
                session -> session.get(Shelf.class, shelf.getId()).getBooks().clear());

        sessions.inTransaction(session -> assertThat(
                        session.execute(Sql.select(Book.class)).one().getShelf())
                .isNull());
    }

    @Test
    @Tag("CASCADE-13")
    void nullInAList_isRefusedByName_andTheListStays() {
        Shelf shelf = new Shelf("top");

        assertThatThrownBy(() -> shelf.getBooks().add(null))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Shelf.books");
        assertThat(shelf.getBooks()).isEmpty();
        Book book = new Book("a");
        shelf.getBooks().add(book);
        assertThatThrownBy(() -> shelf.getBooks().set(0, null)).isInstanceOf(UsageException.class);
        assertThat(shelf.getBooks()).containsExactly(book);
    }

    @Test
    @Tag("VERSION-01")
    @Tag("REL-32")
    void version_isCountedAndCompared() {
        Account account = account("ada");

        try (Session late = sessions.open()) {
            Account mine = outdated(late, account);
            assertThat(sent.get(sent.size() - 1)).contains("version");
            mine.setBalance(3);
            assertThatThrownBy(late::commit)
                    .isInstanceOf(StaleDataException.class)
                    .hasMessageContaining("Account " + account.getId())
                    .hasMessageContaining("1 rows were expected, 0 found");
        }
    }

    @Test
    @Tag("REL-32")
    void staleRow_isNamedAmongManyThatAreUpdated() {
        Account one = new Account("ada", 1);
        Account other = new Account("bob", 1);
        save(one, other);

        try (Session late = sessions.open()) {
            List<Account> mine = late.execute(Sql.select(Account.class)).all();
            late.commit();
            sessions.inTransaction(
                    session -> session.get(Account.class, other.getId()).setBalance(2));
            mine.forEach(account -> account.setBalance(3));
            assertThatThrownBy(late::commit)
                    .isInstanceOf(StaleDataException.class)
                    .hasMessageContaining("Account " + other.getId() + " was changed")
                    .hasMessageContaining("2 rows were expected, 1 found");
        }
    }

    @Test
    @Tag("VERSION-02")
    @Tag("REL-32")
    void staleRow_isFoundAmongManyThatAreDeleted() {
        Account one = new Account("ada", 1);
        Account other = new Account("bob", 1);
        save(one, other);

        try (Session late = sessions.open()) {
            List<Account> mine = late.execute(Sql.select(Account.class)).all();
            late.commit();
            sessions.inTransaction(
                    session -> session.get(Account.class, other.getId()).setBalance(2));
            mine.forEach(late::delete);
            assertThatThrownBy(late::commit)
                    .isInstanceOf(StaleDataException.class)
                    .hasMessageContaining("Account " + other.getId() + " was changed")
                    .hasMessageContaining("2 rows were expected, 1 found");
        }
        assertThat(rows(Account.class)).isEqualTo(2);
    }

    @Test
    @Tag("VERSION-04")
    void versionThatIsSetByHand_isWritten_andTheOldOneCompared() {
        Account account = account("ada");

        sessions.inTransaction(session -> {
            Account found = session.get(Account.class, account.getId());
            found.setBalance(2);
            found.setVersion(40);
        });

        sessions.inTransaction(session -> assertThat(
                        session.get(Account.class, account.getId()).getVersion())
                .isEqualTo(40));
    }

    @Test
    @Tag("VERSION-08")
    void childThatIsAppended_leavesTheVersionOfItsParent() {
        Account account = account("ada");

        sessions.inTransaction(session ->
                session.get(Account.class, account.getId()).getBookings().add(new Booking(1)));

        assertThat(sent).noneMatch(sql -> sql.startsWith("UPDATE") && sql.contains("accounts"));
    }

    @Test
    void versionThatIsNotLoaded_isCountedOnAllTheSame() {
        Account account = account("ada");

        sessions.inTransaction(
                session -> session.execute(Sql.select(Account.class).options(Load.only(Account.OWNER)))
                        .one()
                        .setOwner("eve"));
        sessions.inTransaction(session -> {
            Account known = session.get(Account.class, account.getId());
            session.connection().execute(Sql.update(Account.class).set(Account.VERSION, 7));
            session.expire(known);
            known.setBalance(5);
        });

        sessions.inTransaction(session -> {
            Account known = session.get(Account.class, account.getId());
            assertThat(known.getOwner()).isEqualTo("eve");
            assertThat(known.getVersion()).isEqualTo(8);
        });
    }

    @Test
    void pending_sendsNothing_thoughItMustRead() {
        Item root = new Item("root");
        root.getChildren().add(new Item("leaf"));
        save(root);

        try (Session session = sessions.open()) {
            session.get(Item.class, root.getId()).setId(77L);
            assertThat(session.pending().statements()).isNotEmpty();
            assertThat(sentOf("UPDATE")).isZero();
        }
    }
}
