package dev.cinnabar.it.ext.softdelete;

import static dev.cinnabar.ext.softdelete.SoftDeletes.includeDeleted;
import static dev.cinnabar.ext.softdelete.SoftDeletes.includingDeleted;
import static dev.cinnabar.ext.softdelete.SoftDeletes.purge;
import static dev.cinnabar.ext.softdelete.SoftDeletes.restore;
import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.sql.Sql.update;
import static dev.cinnabar.type.Types.BIGINT;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.error.StaleDataException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.event.Subscription;
import dev.cinnabar.ext.softdelete.SoftDeletes;
import dev.cinnabar.it.ext.shapes.model.Asset;
import dev.cinnabar.it.ext.shapes.model.Badge;
import dev.cinnabar.it.ext.shapes.model.Bug;
import dev.cinnabar.it.ext.shapes.model.Device;
import dev.cinnabar.it.ext.shapes.model.Laptop;
import dev.cinnabar.it.ext.shapes.model.Member;
import dev.cinnabar.it.ext.shapes.model.Note;
import dev.cinnabar.it.ext.shapes.model.Printer;
import dev.cinnabar.it.ext.shapes.model.Tally;
import dev.cinnabar.it.ext.shapes.model.Team;
import dev.cinnabar.it.ext.shapes.model.Ticket;
import dev.cinnabar.it.ext.softdelete.model.Book;
import dev.cinnabar.it.ext.softdelete.model.Draft;
import dev.cinnabar.it.ext.softdelete.model.Label;
import dev.cinnabar.it.ext.softdelete.model.Line;
import dev.cinnabar.it.ext.softdelete.model.Order;
import dev.cinnabar.it.ext.softdelete.model.Page;
import dev.cinnabar.it.ext.softdelete.model.Seal;
import dev.cinnabar.it.ext.softdelete.model.Shelf;
import dev.cinnabar.it.ext.softdelete.model.Toy;
import dev.cinnabar.orm.AfterDelete;
import dev.cinnabar.orm.AfterFlush;
import dev.cinnabar.orm.AfterUpdate;
import dev.cinnabar.orm.BeforeDelete;
import dev.cinnabar.orm.EntityChange;
import dev.cinnabar.orm.FlushPlan;
import dev.cinnabar.orm.Load;
import dev.cinnabar.orm.ObjectState;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.sql.Table;
import dev.cinnabar.testkit.server.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of objects whose rows stay when they are deleted. */
abstract class SoftDeleteContract extends ClubContract {
    private Member saved() {
        Member ann = new Member(1, "ann");
        save(ann);
        return ann;
    }

    // the flush

    @Test
    void delete_marksTheRow_andCountsItsVersion() {
        saved();

        sessions.inTransaction(session -> session.delete(session.get(Member.class, 1L)));

        assertThat(changes())
                .containsExactly("UPDATE members SET deleted = ?, deleted_at = ?, version = ?"
                        + " WHERE members.id = ? AND members.version = ?");
        Member row = including(session -> session.get(Member.class, 1L));
        assertThat(row.isDeleted()).isTrue();
        assertThat(row.getDeletedAt()).isBetween(Instant.now().minus(Duration.ofMinutes(1)), Instant.now());
        assertThat(row.getVersion()).isEqualTo(1);
    }

    /** What a session tells that sees no deleted rows. */
    private Object seen(SessionFactory.Call<?, RuntimeException> work) {
        return sessions.callInTransaction(work);
    }

    /** What a session tells that sees deleted rows, too. */
    private Object shown(SessionFactory.Call<?, RuntimeException> work) {
        return including(work);
    }

    private <T> T including(SessionFactory.Call<T, RuntimeException> work) {
        return sessions.withOptions(includeDeleted()).callInTransaction(work);
    }

    @Test
    void deletedObject_isDeletedForTheSession() {
        saved();

        try (Session session = sessions.open()) {
            Member ann = session.get(Member.class, 1L);
            session.delete(ann);
            assertThat(session.stateOf(ann)).isEqualTo(ObjectState.DELETED);
            assertThat(session.find(Member.class, 1L)).isEmpty();
            session.flush();
            assertThat(session.contains(ann)).isFalse();
            assertThat(session.find(Member.class, 1L)).isEmpty();
            session.commit();
            assertThat(session.stateOf(ann)).isEqualTo(ObjectState.TRANSIENT);
            assertThat(session.find(Member.class, 1L)).isEmpty();
        }
    }

    @Test
    void delete_isRefused_whenTheRowHasAnotherVersion() {
        saved();

        try (Session session = sessions.open()) {
            Member ann = session.get(Member.class, 1L);
            session.commit();
            sessions.inTransaction(other -> other.get(Member.class, 1L).setScore(5));
            session.delete(ann);
            assertThatThrownBy(session::commit)
                    .isInstanceOf(StaleDataException.class)
                    .hasMessageContaining("Member 1");
        }
        assertThat(rows(Member.ENTITY, Member.NAME)).containsExactly("ann");
    }

    @Test
    void rollback_bringsTheObjectBack() {
        saved();

        try (Session session = sessions.open()) {
            Member ann = session.get(Member.class, 1L);
            session.delete(ann);
            session.flush();
            session.rollback();
            assertThat(ann.isDeleted()).isFalse();
            assertThat(session.stateOf(ann)).isEqualTo(ObjectState.PERSISTENT);
            assertThat(session.find(Member.class, 1L)).containsSame(ann);
            session.delete(ann);
            session.commit();
        }
        assertThat(shown(session -> session.get(Member.class, 1L).isDeleted())).isEqualTo(true);
    }

    @Test
    void failedFlush_leavesTheObjectToBeDeleted() {
        saved();
        save(new Badge(1, "gold"));

        try (Session session = sessions.open()) {
            Member ann = session.get(Member.class, 1L);
            session.delete(ann);
            Badge twin = new Badge(1, "twin");
            session.add(twin);
            assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
            session.rollback();
            assertThat(session.stateOf(ann)).isEqualTo(ObjectState.DELETED);
            assertThat(ann.isDeleted()).isFalse();
            session.expunge(twin);
            session.commit();
        }
        assertThat(shown(session -> session.get(Member.class, 1L).isDeleted())).isEqualTo(true);
    }

    @Test
    void pending_tellsTheUpdate_andLeavesTheObject() {
        saved();

        try (Session session = sessions.open()) {
            Member ann = session.get(Member.class, 1L);
            session.delete(ann);
            FlushPlan plan = session.pending();
            assertThat(plan.statements()).singleElement().satisfies(told -> {
                assertThat(told.sql()).startsWith("UPDATE").contains("deleted");
                assertThat(told.reason()).isEqualTo("Member 1 is deleted");
            });
            assertThat(plan.changes()).extracting(EntityChange::kind).containsExactly(EntityChange.Kind.DELETE);
            assertThat(ann.isDeleted()).isFalse();
        }
    }

    @Test
    void events_areThoseOfADelete_andListenersMaySetColumns() {
        saved();
        List<String> told = new ArrayList<>();
        List<Subscription> heard = List.of(
                engine.events().on(BeforeDelete.class, Member.class, event -> {
                    told.add("before " + event.entity().isDeleted());
                    event.entity().setScore(-1);
                }),
                engine.events()
                        .on(
                                AfterDelete.class,
                                Member.class,
                                event -> told.add("after " + event.entity().isDeleted())),
                engine.events().on(AfterUpdate.class, Member.class, event -> told.add("update")),
                engine.events()
                        .on(
                                AfterFlush.class,
                                event -> event.changes().forEach(change -> told.add(change.kind() + ""))));

        sessions.inTransaction(session -> session.delete(session.get(Member.class, 1L)));
        heard.forEach(Subscription::close);

        assertThat(told).containsExactly("before false", "after true", "DELETE");
        assertThat(shown(session -> session.get(Member.class, 1L).getScore())).isEqualTo(-1);
    }

    @Test
    void rowsThatPointAtIt_stayAsTheyAre() {
        Team reds = new Team(1, "reds");
        Member ann = new Member(1, "ann");
        reds.getMembers().add(ann);
        ann.getBadges().add(new Badge(1, "gold"));
        save(reds);

        sessions.inTransaction(session -> {
            session.delete(session.get(Team.class, 1L));
            session.delete(session.get(Badge.class, 1L));
        });

        assertThat(changes()).hasSize(2).allMatch(sql -> sql.startsWith("UPDATE"));
        Member left = sessions.callInTransaction(session -> {
            Member found = session.get(Member.class, 1L);
            assertThat(found.getTeam()).isNull();
            assertThat(found.getBadges()).isEmpty();
            return found;
        });
        assertThat(left.getTeamId()).isEqualTo(1L);
        assertThat(shown(session -> session.get(Member.class, 1L).getBadges().size()))
                .isEqualTo(1);
    }

    private Shelf shelf() {
        Shelf shelf = new Shelf(1, "shelf");
        Book book = new Book(1, "book");
        book.getPages().addAll(List.of(new Page(1, "page"), new Page(2, "other page")));
        shelf.getBooks().addAll(List.of(book, new Book(2, "old book")));
        shelf.getLabels().add(new Label(1, "label"));
        shelf.getToys().add(new Toy(1, "toy"));
        save(shelf);
        return shelf;
    }

    @Test
    void cascade_followsTheRuleOfEachEntity() {
        shelf();

        sessions.inTransaction(session -> session.delete(session.get(Shelf.class, 1L)));

        assertThat(rows(Shelf.ENTITY, Shelf.NAME)).hasSize(1);
        assertThat(rows(Book.ENTITY, Book.NAME)).hasSize(2);
        assertThat(rows(Page.ENTITY, Page.NAME)).hasSize(2);
        assertThat(rows(Label.ENTITY, Label.NAME)).isEmpty();
        sessions.inTransaction(session -> {
            assertThat(session.execute(select(Book.class)).all()).isEmpty();
            assertThat(session.execute(select(Page.class)).all()).isEmpty();
            assertThat(session.get(Toy.class, 1L).getShelfId()).isEqualTo(1L);
        });
        var moments = including(session -> session.execute(select(Page.DELETED_AT, Book.DELETED_AT, Shelf.DELETED_AT)
                        .from(Page.class)
                        .join(Page.BOOK)
                        .join(Book.SHELF))
                .all());
        assertThat(moments)
                .hasSize(2)
                .allSatisfy(row -> assertThat(List.of(row.v2(), row.v3())).containsOnly(row.v1()));
    }

    @Test
    void rowsThatPointAtEachOther_areMarkedAsTheyAre() {
        Member ann = new Member(1, "ann");
        Member bob = new Member(2, "bob");
        save(ann, bob);
        sessions.inTransaction(session -> {
            session.get(Member.class, 1L).setMentor(session.get(Member.class, 2L));
            session.get(Member.class, 2L).setMentor(session.get(Member.class, 1L));
        });

        sessions.inTransaction(
                session -> session.execute(select(Member.class)).all().forEach(session::delete));

        assertThat(shown(session -> session.get(Member.class, 1L).getMentorId()))
                .isEqualTo(2L);
        assertThat(shown(session -> session.get(Member.class, 2L).getMentorId()))
                .isEqualTo(1L);
    }

    @Test
    void objectThatIsDeletedAlready_keepsItsMoment() {
        shelf();
        sessions.inTransaction(session -> session.delete(session.get(Book.class, 2L)));
        Instant before = including(session -> session.get(Book.class, 2L).getDeletedAt());

        sessions.inTransaction(session -> session.delete(session.get(Shelf.class, 1L)));
        including(session -> {
            session.delete(session.get(Book.class, 2L));
            return 0;
        });

        assertThat(shown(session -> session.get(Book.class, 2L).getDeletedAt())).isEqualTo(before);
        assertThat(shown(session -> session.get(Book.class, 1L).getDeletedAt().isAfter(before)))
                .isEqualTo(true);
    }

    @Test
    void rowThatReallyGoes_isPointedAtByNoRowThatStays() {
        Order order = new Order(1, "order");
        order.getLines().add(new Line(1, "line"));
        save(order);

        sessions.inTransaction(session -> session.delete(session.get(Order.class, 1L)));

        assertThat(rows(Order.ENTITY, Order.NAME)).isEmpty();
        Line line = including(session -> session.get(Line.class, 1L));
        assertThat(line.isDeleted()).isTrue();
        assertThat(line.getOrderId()).isNull();
    }

    @Test
    void rowThatReallyGoes_isRefused_whereOneThatStaysMustPointAtIt() {
        Order order = new Order(1, "order");
        order.getSeals().add(new Seal(1, "seal"));
        save(order);

        try (Session session = sessions.open()) {
            session.delete(session.get(Order.class, 1L));
            assertThatThrownBy(session::flush)
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("Order 1")
                    .hasMessageContaining("Seal 1")
                    .hasMessageContaining("purge");
            session.rollback();
            session.rollback();
            purge(session, session.get(Order.class, 1L));
            session.commit();
        }
        assertThat(rows(Seal.ENTITY, Seal.NAME)).isEmpty();
    }

    @Test
    void kinds_areMarkedWhereTheMixinStands() {
        save(new Asset(1, "desk"), new Laptop(2, "slim"), new Ticket(1, "wish"), new Bug(2, "crash"));
        save(new Device(1, "plug"), new Printer(2, "laser"));

        sessions.inTransaction(session -> {
            session.delete(session.get(Laptop.class, 2L));
            session.delete(session.get(Ticket.class, 1L));
            session.delete(session.get(Ticket.class, 2L));
            session.delete(session.get(Device.class, 1L));
            session.delete(session.get(Device.class, 2L));
        });

        assertThat(changes())
                .filteredOn(sql -> sql.startsWith("UPDATE"))
                .hasSize(3)
                .anyMatch(sql -> sql.startsWith("UPDATE assets SET deleted"))
                .anyMatch(sql -> sql.startsWith("UPDATE tickets SET deleted"))
                .anyMatch(sql -> sql.startsWith("UPDATE printers SET deleted"));
        assertThat(rows(Asset.ENTITY, Asset.NAME)).hasSize(2);
        assertThat(rows(Ticket.ENTITY, Ticket.NAME)).containsExactly("crash");
        assertThat(rows(Device.ENTITY, Device.NAME)).containsExactly("laser");
    }

    @Test
    void newObjectWithTheKeyOfADeletedOne_takesOverItsRow() {
        saved();

        sessions.inTransaction(session -> {
            session.delete(session.get(Member.class, 1L));
            session.add(new Member(1, "new"));
        });

        assertThat(seen(session -> session.get(Member.class, 1L).getName())).isEqualTo("new");
    }

    // what memory knows

    @Test
    void objectThatTheSessionHas_isNotFound_whenItsMarkIsSetInMemory() {
        Member ann = saved();
        save(note(1, ann.getId()));

        try (Session session = sessions.open()) {
            Note note = session.get(Note.class, 1L);
            session.get(Member.class, 1L).setDeleted(true);
            assertThat(session.find(Member.class, 1L)).isEmpty();
            assertThat(session.find(Member.class, 1L, select -> select)).isEmpty();
            assertThat(note.getMember()).isNull();
            assertThat(session.find(Member.class, 1L, select -> select.options(includeDeleted())))
                    .isPresent();
        }
    }

    private static Note note(long id, Long member) {
        Note note = new Note(id, "note");
        note.setMemberId(member);
        return note;
    }

    @Test
    void objectThatTheSessionHas_isAskedFor_whenMemoryCannotTell() {
        saved();
        sessions.inTransaction(session -> session.delete(session.get(Member.class, 1L)));

        try (Session session = sessions.open()) {
            session.execute(select(Member.class).options(includeDeleted(), Load.only(Member.NAME)))
                    .all();
            sent.clear();
            assertThat(session.find(Member.class, 1L)).isEmpty();
            assertThat(sent).hasSize(1);
        }
    }

    @Test
    void objectThatMemoryKnows_isFoundWithoutAStatement() {
        saved();

        try (Session session = sessions.open()) {
            Member ann = session.execute(select(Member.class)).one();
            sent.clear();
            assertThat(session.find(Member.class, 1L)).containsSame(ann);
            assertThat(sent).isEmpty();
        }
    }

    // by condition

    @Test
    void deleteByCondition_marksRowsThatAreNotDeletedYet() {
        save(new Member(1, "ann"), new Member(2, "bob"));
        sessions.inTransaction(session -> session.delete(session.get(Member.class, 2L)));
        Instant before = including(session -> session.get(Member.class, 2L).getDeletedAt());
        sent.clear();

        long found = sessions.callInTransaction(session ->
                session.execute(delete(Member.class).where(Member.ID.ge(1L))).rowCount());

        assertThat(found).isEqualTo(1);
        assertThat(changes())
                .containsExactly("UPDATE members SET deleted = ?, deleted_at = ?, version = members.version + ?"
                        + " WHERE members.id >= ? AND members.deleted IS FALSE");
        assertThat(shown(session -> session.get(Member.class, 1L).isDeleted())).isEqualTo(true);
        assertThat(shown(session -> session.get(Member.class, 1L).getVersion())).isEqualTo(1);
        assertThat(shown(session -> session.get(Member.class, 2L).getDeletedAt()))
                .isEqualTo(before);
    }

    @Test
    void deleteByCondition_letsObjectsOfTheSessionGo() {
        saved();

        try (Session session = sessions.open()) {
            Member ann = session.get(Member.class, 1L);
            session.execute(delete(Member.class).where(Member.NAME.eq("ann")));
            assertThat(session.stateOf(ann)).isEqualTo(ObjectState.TRANSIENT);
            assertThat(session.find(Member.class, 1L)).isEmpty();
            session.rollback();
            assertThat(session.find(Member.class, 1L)).isPresent();
        }
    }

    @Test
    void deleteOnTheTableOfAnEntity_isThatOfItsClass() {
        save(new Tally(1, "one"));

        sessions.inTransaction(
                session -> session.execute(delete(Tally.ENTITY.table()).where(Tally.ID.eq(1L))));

        assertThat(rows(Tally.ENTITY, Tally.NAME)).containsExactly("one");
        assertThat(seen(session -> session.find(Tally.class, 1L))).isEqualTo(Optional.empty());
    }

    @Test
    void deleteThatGivesRowsBack_givesThoseThatItMarks() {
        save(new Tally(1, "one"), new Tally(2, "two"));
        if (engine.dialect().has(Feature.DELETE_RETURNING)) {
            sessions.inTransaction(session -> assertThat(session.execute(
                                    delete(Tally.class).where(Tally.ID.eq(1L)).returning(Tally.NAME))
                            .all())
                    .containsExactly("one"));
            assertThat(rows(Tally.ENTITY, Tally.NAME)).hasSize(2);
            assertThat(seen(session -> session.execute(select(Tally.NAME)).all()))
                    .isEqualTo(List.of("two"));
        }
    }

    @Test
    void deleteWithinAQuery_marksToo() {
        save(new Tally(1, "one"));
        if (engine.dialect().has(Feature.CHANGE_IN_CTE)) {
            var gone = delete(Tally.class)
                    .where(Tally.ID.eq(1L))
                    .returning(Tally.NAME)
                    .cte("gone");
            sessions.inTransaction(session -> assertThat(
                            session.execute(select(gone.column(Tally.NAME)).from(gone))
                                    .all())
                    .containsExactly("one"));
            assertThat(rows(Tally.ENTITY, Tally.NAME)).containsExactly("one");
        }
    }

    @Test
    void deleteOfAClassWithKindsThatStay_isRefused() {
        save(new Ticket(1, "wish"), new Bug(2, "crash"), new Device(1, "plug"));

        sessions.inTransaction(session -> {
            assertThatThrownBy(() -> session.execute(delete(Ticket.class)))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("rows of Bug")
                    .hasMessageContaining("purging()");
            assertThatThrownBy(() -> session.execute(delete(Device.class))).hasMessageContaining("rows of Printer");
            assertThatThrownBy(() -> session.execute(delete(Laptop.ENTITY.table())))
                    .hasMessageContaining("stands in another table");
            session.execute(delete(Bug.class));
        });

        assertThat(rows(Ticket.ENTITY, Ticket.NAME)).hasSize(2);
        assertThat(seen(session -> session.execute(select(Ticket.NAME)).all())).isEqualTo(List.of("wish"));
    }

    @Test
    void updateByCondition_meetsDeletedRows_onlyIfItIsSaid() {
        saved();
        sessions.inTransaction(session -> session.delete(session.get(Member.class, 1L)));

        sessions.inTransaction(session -> {
            assertThat(session.execute(update(Member.class).set(Member.SCORE, 1))
                            .rowCount())
                    .isZero();
            assertThat(session.execute(update(Member.class), List.of(Map.of("id", 1L, "score", 2)))
                            .rowCount())
                    .isZero();
            assertThat(session.execute(update(Member.class).set(Member.SCORE, 3).options(includeDeleted()))
                            .rowCount())
                    .isEqualTo(1);
        });

        assertThat(shown(session -> session.get(Member.class, 1L).getScore())).isEqualTo(3);
    }

    @Test
    void updateByCondition_leavesKindsOutThatAreDeleted() {
        save(new Device(1, "plug"), new Printer(2, "laser"), new Printer(3, "ink"));
        sessions.inTransaction(session -> session.delete(session.get(Printer.class, 3L)));

        long found = sessions.callInTransaction(session ->
                session.execute(update(Device.class).set(Device.NAME, "new")).rowCount());

        assertThat(found).isEqualTo(2);
        assertThat(rows(Device.ENTITY, Device.NAME)).containsExactly("ink", "new", "new");
    }

    // seeing, restoring, purging

    @Test
    void includeDeleted_isSaidByAQuery_aBlock_orAFactory() {
        saved();
        sessions.inTransaction(session -> session.delete(session.get(Member.class, 1L)));

        try (Session session = sessions.open()) {
            assertThat(session.execute(select(count()).from(Member.class)).one())
                    .isZero();
            assertThat(session.execute(select(count()).from(Member.class).options(includeDeleted()))
                            .one())
                    .isEqualTo(1);
            Optional<Member> shown = includingDeleted(session, inside -> inside.find(Member.class, 1L));
            assertThat(shown).isPresent();
            assertThat(session.find(Member.class, 1L)).isEmpty();
        }
        assertThat(shown(session -> session.find(Member.class, 1L).isPresent())).isEqualTo(true);
    }

    @Test
    void restore_bringsBackWhatWasDeletedAlong() {
        shelf();
        sessions.inTransaction(session -> session.delete(session.get(Book.class, 2L)));
        Shelf deleted = sessions.callInTransaction(session -> {
            Shelf shelf = session.get(Shelf.class, 1L);
            session.delete(shelf);
            return shelf;
        });

        sessions.inTransaction(session -> {
            Shelf back = restore(session, deleted);
            assertThat(back.getDeletedAt()).isNull();
            assertThat(back.getBooks()).extracting(Book::getName).containsExactly("book");
            assertThat(back.getBooks().get(0).getPages()).hasSize(2);
        });

        assertThat(seen(session -> session.execute(select(Book.NAME)).all())).isEqualTo(List.of("book"));
        assertThat(seen(session -> session.get(Shelf.class, 1L).isDeleted())).isEqualTo(false);
    }

    @Test
    void restore_undoesADeleteOfTheSameTransaction() {
        saved();

        sessions.inTransaction(session -> {
            Member ann = session.get(Member.class, 1L);
            session.delete(ann);
            session.flush();
            assertThat(restore(session, ann).isDeleted()).isFalse();
        });

        assertThat(seen(session -> session.find(Member.class, 1L).isPresent())).isEqualTo(true);
    }

    @Test
    void restore_isRefused_whenThereIsNoRow() {
        sessions.inTransaction(session -> assertThatThrownBy(() -> restore(session, new Member(7, "nobody")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("no row"));
    }

    @Test
    void purge_reallyDeletes_withWhatGoesAlong() {
        shelf();
        sessions.inTransaction(session -> session.delete(session.get(Book.class, 2L)));
        save(new Toy(2, "other"));

        sessions.inTransaction(session -> {
            Shelf shelf = session.get(Shelf.class, 1L);
            assertThat(shelf.getBooks()).hasSize(1);
            purge(session, shelf);
        });

        assertThat(rows(Shelf.ENTITY, Shelf.NAME)).isEmpty();
        assertThat(rows(Book.ENTITY, Book.NAME)).isEmpty();
        assertThat(rows(Page.ENTITY, Page.NAME)).isEmpty();
        assertThat(seen(session -> session.get(Toy.class, 1L).getShelfId())).isNull();
    }

    @Test
    void purge_reallyDeletesWhatIsDeletedAlready() {
        Member ann = saved();
        sessions.inTransaction(session -> session.delete(session.get(Member.class, 1L)));

        sessions.inTransaction(session -> purge(session, ann));

        assertThat(rows(Member.ENTITY, Member.NAME)).isEmpty();
    }

    @Test
    void purge_goesBeforeDelete() {
        saved();

        sessions.inTransaction(session -> {
            Member ann = session.get(Member.class, 1L);
            session.delete(ann);
            session.purge(ann);
        });

        assertThat(rows(Member.ENTITY, Member.NAME)).isEmpty();
    }

    @Test
    void purgeByCondition_meetsDeletedRowsToo() {
        save(new Tally(1, "one"), new Tally(2, "two"), new Tally(3, "three"));
        sessions.inTransaction(session -> session.delete(session.get(Tally.class, 2L)));

        long found = sessions.callInTransaction(session -> session.execute(
                        purge(delete(Tally.class).where(Tally.ID.le(2L))))
                .rowCount());

        assertThat(found).isEqualTo(2);
        assertThat(rows(Tally.ENTITY, Tally.NAME)).containsExactly("three");
    }

    // unique values

    @Test
    void uniqueIndex_leavesDeletedRowsOut() {
        SchemaOperation index = SoftDeletes.uniqueIndex(engine.dialect(), Tally.ENTITY, Tally.NAME);
        engine.apply(List.of(index));
        try {
            save(new Tally(1, "same"));
            sessions.inTransaction(session -> {
                session.delete(session.get(Tally.class, 1L));
                session.add(new Tally(2, "same"));
            });
            sessions.inTransaction(session -> session.delete(session.get(Tally.class, 2L)));
            save(new Tally(3, "same"));

            assertThat(rows(Tally.ENTITY, Tally.NAME)).containsExactly("same", "same", "same");
            assertThatThrownBy(() -> save(new Tally(4, "same"))).isInstanceOf(IntegrityException.class);
        } finally {
            engine.apply(List.of(index.reverse()));
        }
    }

    @Test
    void columns_canBeAddedToATableWithRows() throws SQLException {
        try (TestDatabase other = server().fresh("soft_added");
                Engine old = Engine.builder(other.url())
                        .allowPlugins("cinnabar-soft-delete")
                        .build()) {
            Table before = table(
                    "tallies",
                    column("id", BIGINT).primaryKey(),
                    column("name", varchar(50)).notNull());
            MetaData.of(before).createAll(old);
            old.inTransaction(connection -> connection.execute(insert(before).values(Map.of("id", 1L, "name", "one"))));

            TableDefinition now = Tally.ENTITY.table();
            old.apply(Stream.of("deleted", "deleted_at", "tenant_id")
                    .map(name -> new SchemaOperation.AddColumn(TableName.of(now), now.column(name)))
                    .toList());

            SessionFactory.of(old).inTransaction(session -> {
                assertThat(session.get(Tally.class, 1L).isDeleted()).isFalse();
                session.delete(session.get(Tally.class, 1L));
            });
            SessionFactory.of(old)
                    .inTransaction(
                            session -> assertThat(session.find(Tally.class, 1L)).isEmpty());
        }
    }

    // whom it does not concern

    @Test
    void entityWithAColumnOfThatName_isNotTouched() {
        Draft hidden = new Draft(1, "one");
        hidden.setDeleted(true);
        save(hidden, new Draft(2, "two"));

        assertThat(seen(session -> session.execute(select(Draft.class)).all().size()))
                .isEqualTo(2);
        sessions.inTransaction(session -> session.delete(session.get(Draft.class, 1L)));
        sessions.inTransaction(session -> session.execute(delete(Draft.class)));

        assertThat(changes()).hasSize(2).allMatch(sql -> sql.startsWith("DELETE"));
        assertThat(rows(Draft.ENTITY, Draft.NAME)).isEmpty();
    }

    @Test
    void withoutThePlugin_rowsReallyGo() {
        saved();
        try (Engine plain = Engine.builder(url()).allowPlugins("nothing").build()) {
            SessionFactory.of(plain).inTransaction(session -> session.delete(session.get(Member.class, 1L)));
        }

        assertThat(rows(Member.ENTITY, Member.NAME)).isEmpty();
    }

    @Test
    void connection_isNotTouched() {
        saved();

        engine.inTransaction(
                connection -> connection.execute(delete(Member.class).where(Member.ID.eq(1L))));

        assertThat(changes()).singleElement().asString().startsWith("DELETE");
    }
}
