package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Transaction;
import dev.cinnabar.error.DetachedException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.error.NoResultException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.it.orm.blog.Post;
import dev.cinnabar.it.orm.blog.User;
import dev.cinnabar.it.orm.things.Account;
import dev.cinnabar.it.orm.things.Booking;
import dev.cinnabar.it.orm.things.Item;
import dev.cinnabar.orm.AfterCommit;
import dev.cinnabar.orm.AfterFlush;
import dev.cinnabar.orm.BeforeFlush;
import dev.cinnabar.orm.BeforeInsert;
import dev.cinnabar.orm.ObjectState;
import dev.cinnabar.orm.Session;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.type.Types;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a session does with objects, and what becomes of them when it fails. */
abstract class SessionContract extends MapperContract {
    @Test
    void checked_tellsWhatIsNotAsTheModelsSay_andTheCommandThatCuresIt() {
        MetaData wanted = MetaData.of(TableDefinition.of(
                "parcels", ColumnDefinition.column("id", Types.BIGINT).primaryKey()));

        assertThatThrownBy(() -> sessions.checked(wanted))
                .isInstanceOfSatisfying(
                        UsageException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.SCHEMA_DIFFERS))
                .hasMessageContainingAll("parcels", "cinnabar upgrade head", "cinnabar revision --autogenerate");

        wanted.createAll(engine);
        try {
            assertThat(sessions.checked(wanted)).isSameAs(sessions);
        } finally {
            wanted.dropAll(engine);
        }
    }

    @Test
    @Tag("SESSION-03")
    void get_refusesAKeyThatIsNotThere() {
        sessions.inTransaction(
                session -> assertThatThrownBy(() -> session.get(Item.class, 7L)).isInstanceOf(NoResultException.class));
    }

    @Test
    @Tag("SESSION-04")
    void query_seesWhatIsPending_andOthersDoNotBeforeTheCommit() {
        try (Session session = sessions.open();
                Session other = sessions.open()) {
            session.add(new Item("a"));
            assertThat(session.execute(select(count()).from(Item.class)).one()).isEqualTo(1);
            assertThat(other.execute(select(count()).from(Item.class)).one()).isZero();
            other.rollback();
            session.commit();
            assertThat(other.execute(select(count()).from(Item.class)).one()).isEqualTo(1);
        }
    }

    @Test
    @Tag("SESSION-05")
    void withoutAutoflush_holdsOn_andFlushesAgainAfterAnError() {
        try (Session session = sessions.open()) {
            session.add(new Item("a"));
            assertThatThrownBy(() -> session.withoutAutoflush(same -> {
                        assertThat(same.execute(select(count()).from(Item.class))
                                        .one())
                                .isZero();
                        throw new IllegalStateException("stop");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(session.execute(select(count()).from(Item.class)).one()).isEqualTo(1);
        }
    }

    @Test
    @Tag("SESSION-07")
    void delete_refusesWhatHasNoRow() {
        try (Session session = sessions.open()) {
            Item item = new Item("a");
            refuses(ErrorCode.OBJECT_STATE, () -> session.delete(item));
            session.add(item);
            refuses(ErrorCode.OBJECT_STATE, () -> session.delete(item));
        }
    }

    @Test
    @Tag("SESSION-09")
    void add_refusesASecondObjectWithTheSameKey_untilTheFirstIsLetGo() {
        Item item = new Item("a");
        save(item);
        Item twin = sessions.callInTransaction(session -> session.get(Item.class, item.getId()));

        try (Session session = sessions.open()) {
            Item first = session.get(Item.class, item.getId());
            refuses(ErrorCode.OBJECT_STATE, () -> session.add(twin));
            session.expunge(first);
            session.add(twin);
            assertThat(session.get(Item.class, item.getId())).isSameAs(twin);
        }
    }

    @Test
    @Tag("SESSION-11")
    @Tag("SESSION-12")
    @Tag("SESSION-13")
    void deletedObject_isOutOfTheSession_andBackAfterARollback() {
        Item item = new Item("a");
        save(item);

        try (Session session = sessions.open()) {
            Item found = session.get(Item.class, item.getId());
            session.delete(found);
            session.flush();
            assertThat(session.contains(found)).isFalse();
            assertThat(session.stateOf(found)).isEqualTo(ObjectState.DELETED);
            refuses(ErrorCode.OBJECT_STATE, () -> session.add(found));
            session.rollback();
            assertThat(session.contains(found)).isTrue();
            assertThat(session.get(Item.class, item.getId())).isSameAs(found);
            session.delete(found);
            session.commit();
            assertThat(session.stateOf(found)).isEqualTo(ObjectState.TRANSIENT);
        }
    }

    @Test
    @Tag("SESSION-23")
    void resultIsOver_whenItsSessionIsClosed() {
        save(new Item("a"), new Item("b"));
        Iterator<Item> rows;
        List<Item> read;
        try (Session session = sessions.open()) {
            read = session.execute(select(Item.class)).all();
            rows = session.execute(select(Item.class)).iterator();
        }

        assertThatThrownBy(() -> {
                    while (rows.hasNext()) {
                        rows.next();
                    }
                })
                .isInstanceOf(UsageException.class);
        assertThat(read).hasSize(2);
        assertThatThrownBy(() -> read.get(0).getChildren()).isInstanceOf(DetachedException.class);
    }

    @Test
    @Tag("TX-03")
    void rollback_keepsWhatWasToBeDeleted() {
        Item item = new Item("a");
        save(item);

        try (Session session = sessions.open()) {
            Item found = session.get(Item.class, item.getId());
            session.delete(found);
            session.rollback();
            assertThat(session.contains(found)).isTrue();
            session.commit();
        }
        assertThat(rows(Item.class)).isEqualTo(1);
    }

    @Test
    @Tag("TX-04")
    void failedFlush_closesTheSession_untilRollback() {
        save(new Item("a"));

        try (Session session = sessions.open()) {
            Item twin = new Item("a");
            session.add(twin);
            assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
            for (int i = 0; i < 5; i++) {
                refuses(ErrorCode.TRANSACTION_STATE, session::commit);
            }
            session.rollback();
            twin.setName("b");
            session.commit();
        }
        assertThat(rows(Item.class)).isEqualTo(2);
    }

    @Test
    @Tag("TX-06")
    void failureInASavepoint_losesThatAlone() {
        save(new Item("a"));

        try (Session session = sessions.open()) {
            session.add(new Item("outer"));
            Item twin = new Item("a");
            try (Transaction nested = session.nested()) {
                session.add(twin);
                assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
                assertThat(nested.isOpen()).isTrue();
            }
            assertThat(session.stateOf(twin)).isEqualTo(ObjectState.TRANSIENT);
            session.commit();
        }
        assertThat(rows(Item.class)).isEqualTo(2);
    }

    @Test
    @Tag("TX-07")
    @Tag("TX-09")
    @Tag("TX-10")
    @Tag("REL-16")
    void savepoint_putsObjectsBackToWhereTheyStood() {
        Account account = account("ada");
        Account clean = account("bob");

        try (Session session = sessions.open()) {
            Account found = session.get(Account.class, account.getId());
            Account untouched = session.get(Account.class, clean.getId());
            found.setBalance(2);
            Transaction nested = session.nested();
            assertThat(sentOf("UPDATE")).isEqualTo(1);
            found.setBalance(3);
            Account inner = new Account("eve", 1);
            session.add(inner);
            session.flush();
            nested.rollback();
            sent.clear();
            assertThat(found.getBalance()).isEqualTo(2);
            assertThat(untouched.getBalance()).isEqualTo(1);
            assertThat(sent).isEmpty();
            assertThat(session.stateOf(inner)).isEqualTo(ObjectState.TRANSIENT);
            session.commit();
        }
        sessions.inTransaction(session -> assertThat(
                        session.get(Account.class, account.getId()).getBalance())
                .isEqualTo(2));
        assertThat(rows(Account.class)).isEqualTo(2);
    }

    @Test
    @Tag("REL-16")
    void savepoints_nestFiftyDeep() {
        Account account = new Account("ada", 0);
        save(account);

        try (Session session = sessions.open()) {
            Account found = session.get(Account.class, account.getId());
            deeper(session, found, 1);
            assertThat(found.getBalance()).isZero();
            session.commit();
        }
    }

    private static void deeper(Session session, Account account, int depth) {
        Transaction nested = session.nested();
        account.setBalance(depth);
        if (depth < 50) {
            deeper(session, account, depth + 1);
        }
        assertThat(account.getBalance()).isEqualTo(depth);
        nested.rollback();
        assertThat(account.getBalance()).isEqualTo(depth - 1);
    }

    @Test
    @Tag("TX-12")
    @Tag("TX-13")
    @Tag("TX-14")
    void rollback_undoesReleasedSavepointsToo() {
        Item kept = new Item("kept");
        save(kept);

        try (Session session = sessions.open()) {
            Item added = new Item("added");
            Item found = session.get(Item.class, kept.getId());
            session.inNested(same -> {
                same.add(added);
                same.delete(found);
            });
            session.nested();
            session.rollback();
            assertThat(session.stateOf(added)).isEqualTo(ObjectState.TRANSIENT);
            assertThat(session.contains(found)).isTrue();
            session.commit();
        }
        assertThat(rows(Item.class)).isEqualTo(1);
    }

    @Test
    @Tag("TX-17")
    void savepointThatIsOver_isRefused() {
        try (Session session = sessions.open()) {
            Transaction nested = session.nested();
            nested.commit();
            refuses(ErrorCode.TRANSACTION_STATE, nested::commit);
            refuses(ErrorCode.TRANSACTION_STATE, nested::rollback);
        }
    }

    @Test
    @Tag("EXPIRE-02")
    @Tag("EXPIRE-11")
    void expiredObject_isReadOnce() {
        Account account = new Account("ada", 1);
        account.getBookings().add(new Booking(1));
        save(account);

        sessions.inTransaction(session -> {
            Account found = session.get(Account.class, account.getId());
            session.expire(found);
            sent.clear();
            assertThat(session.get(Account.class, account.getId())).isSameAs(found);
            assertThat(found.getOwner()).isEqualTo("ada");
            assertThat(sent).hasSize(1);
            session.expire(found);
            sent.clear();
            assertThat(found.getBookings()).hasSize(1);
            assertThat(sent).hasSize(2);
        });
    }

    @Test
    @Tag("EXPIRE-03")
    @Tag("EXPIRE-04")
    void expiredObjectWhoseRowIsGone_isRefused_andNotFound() {
        Item one = new Item("a");
        Item other = new Item("b");
        save(one, other);

        try (Session session = sessions.open()) {
            Item first = session.get(Item.class, one.getId());
            Item second = session.get(Item.class, other.getId());
            session.commit();
            sessions.inTransaction(apart -> {
                apart.delete(apart.get(Item.class, one.getId()));
                apart.delete(apart.get(Item.class, other.getId()));
            });
            session.expireAll();
            refuses(ErrorCode.OBJECT_STATE, first::getName);
            assertThat(session.find(Item.class, other.getId())).isEmpty();
            assertThat(session.contains(second)).isFalse();
        }
    }

    @Test
    @Tag("EXPIRE-08")
    @Tag("EXPIRE-14")
    void expireAndRefresh_refuseWhatTheyCannotRead() {
        try (Session session = sessions.open()) {
            Item pending = new Item("a");
            session.add(pending);
            refuses(ErrorCode.OBJECT_STATE, () -> session.expire(pending));
            refuses(ErrorCode.OBJECT_STATE, () -> session.refresh(new Item("b")));
        }
    }

    @Test
    @Tag("EXPIRE-09")
    void expiredObject_thatIsDetached_saysSo() {
        Item item = new Item("a");
        save(item);
        Item found;
        try (Session session = sessions.open()) {
            found = session.get(Item.class, item.getId());
            session.expire(found);
        }

        assertThatThrownBy(found::getName).isInstanceOf(DetachedException.class).hasMessageContaining("Item.name");
    }

    @Test
    @Tag("EXPIRE-12")
    @Tag("EXPIRE-15")
    void refresh_leavesDeferredColumnsAndRelationshipsAlone() {
        User author = user("ada");
        Post post = post("a");
        author.getPosts().add(post);
        save(author);

        sessions.inTransaction(session -> {
            Post found = session.get(Post.class, post.getId());
            found.setTitle("lost");
            sent.clear();
            session.refresh(found);
            assertThat(sent).singleElement().asString().doesNotContain("body").doesNotContain("tags");
            assertThat(found.getTitle()).isEqualTo("a");
            assertThat(sent).hasSize(1);
            assertThat(found.getBody()).isEqualTo("...");
            assertThat(sent).hasSize(2);
        });
    }

    @Test
    @Tag("EVENTS-04")
    void beforeFlush_mayChangeWhatIsSent() {
        engine.events().on(BeforeFlush.class, event -> event.session().add(new Item("also")));

        sessions.inTransaction(session -> session.add(new Item("a")));

        assertThat(rows(Item.class)).isEqualTo(2);
    }

    @Test
    @Tag("REL-38")
    void listenerThatThrows_stopsTheFlush_butNotWhatIsCommitted() {
        var refusal = engine.events().on(BeforeInsert.class, event -> {
            throw new IllegalArgumentException("no");
        });
        assertThatThrownBy(() -> sessions.inTransaction(session -> session.add(new Item("a"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(rows(Item.class)).isZero();
        refusal.close();
        engine.events().on(AfterCommit.class, event -> {
            throw new IllegalStateException("late");
        });

        sessions.inTransaction(session -> session.add(new Item("a")));

        assertThat(rows(Item.class)).isEqualTo(1);
    }

    @Test
    @Tag("REL-39")
    void listenerThatFlushesOrCloses_isRefused() {
        AtomicInteger heard = new AtomicInteger();
        engine.events().on(BeforeInsert.class, event -> {
            refuses(ErrorCode.TRANSACTION_STATE, event.session()::flush);
            refuses(ErrorCode.TRANSACTION_STATE, event.session()::close);
            heard.incrementAndGet();
        });

        sessions.inTransaction(session -> session.add(new Item("a")));

        assertThat(heard).hasValue(1);
        assertThat(rows(Item.class)).isEqualTo(1);
    }

    @Test
    @Tag("REL-35")
    void failureInTheMiddleOfManyRows_undoesAllOfThem() {
        try (Session session = sessions.open()) {
            for (int i = 0; i < 10; i++) {
                session.add(new Item("i" + i % 9));
            }
            session.add(new Account("ada", 1));
            assertThatThrownBy(session::commit).isInstanceOf(IntegrityException.class);
        }
        assertThat(rows(Item.class)).isZero();
        assertThat(rows(Account.class)).isZero();
    }

    @Test
    void listenerOfAfterFlush_thatThrows_undoesTheFlush() {
        Item item = new Item("a");
        try (Session session = sessions.open()) {
            session.add(item);
            var refusal = engine.events().on(AfterFlush.class, event -> {
                throw new IllegalStateException("no");
            });
            assertThatThrownBy(session::flush).isInstanceOf(IllegalStateException.class);
            refusal.close();
            session.rollback();

            assertThat(session.stateOf(item)).isEqualTo(ObjectState.PENDING);
            session.commit();
        }
        assertThat(rows(Item.class)).isEqualTo(1);
    }

    @Test
    void whatAListenerOfBeforeFlushChangesElsewhere_isCommittedToo() {
        Account account = account("ada");

        sessions.inTransaction(session -> {
            Account known = session.get(Account.class, account.getId());
            engine.events().on(BeforeFlush.class, event -> known.setBalance(9));
            session.add(new Item("a"));
        });

        sessions.inTransaction(session -> assertThat(
                        session.get(Account.class, account.getId()).getBalance())
                .isEqualTo(9));
    }

    @Test
    void objectThatAListenerOfAfterFlushAdds_isRefused_andTheFlushUndone() {
        engine.events().on(AfterFlush.class, event -> event.session().add(new Item("more")));

        refuses(ErrorCode.TRANSACTION_STATE, () -> sessions.inTransaction(session -> session.add(new Item("a"))));
        assertThat(rows(Item.class)).isZero();
    }

    @Test
    void deletedObject_isNotFound_thoughItWasExpired() {
        Account account = account("ada");

        try (Session session = sessions.open()) {
            Account known = session.get(Account.class, account.getId());
            session.delete(known);
            session.expire(known);

            assertThat(session.find(Account.class, account.getId())).isEmpty();
        }
    }
}
