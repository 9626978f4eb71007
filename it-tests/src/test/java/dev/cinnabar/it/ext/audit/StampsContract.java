package dev.cinnabar.it.ext.audit;

import static dev.cinnabar.sql.Sql.excluded;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.ext.audit.AuditPlugin;
import dev.cinnabar.ext.audit.CurrentUser;
import dev.cinnabar.it.ext.audit.model.Account;
import dev.cinnabar.it.ext.audit.model.Badge;
import dev.cinnabar.it.ext.audit.model.Note;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who created and updated a row, and when: of objects, statements and upserts. */
abstract class StampsContract extends AuditContract {
    private Note saved(String name) {
        Note note = new Note(name);
        save(note);
        return note;
    }

    private Note read(String name) {
        return sessions.callInTransaction(session ->
                session.execute(select(Note.class).where(Note.NAME.eq(name))).one());
    }

    private static void pause(Note since) throws InterruptedException {
        Instant then = since.getUpdatedAt();
        while (!Instant.now().isAfter(then.plusMillis(20))) {
            Thread.sleep(5);
        }
    }

    @Test
    void newObject_saysWhoAndWhen_whenItIsFlushed() {
        Note note = new Note("a");
        sessions.inTransaction(session -> {
            session.add(note);
            session.flush();
            assertThat(note.getCreatedBy()).isEqualTo("ada");
            assertThat(note.getUpdatedBy()).isEqualTo("ada");
            assertThat(note.getUpdatedAt()).isEqualTo(note.getCreatedAt());
        });

        Note read = read("a");
        assertThat(read.getCreatedBy()).isEqualTo("ada");
        assertThat(read.getUpdatedBy()).isEqualTo("ada");
        assertThat(read.getCreatedAt()).isNotNull();
    }

    @Test
    void changedObject_saysWhoUpdatedIt_andKeepsWhoCreatedIt() throws InterruptedException {
        Note note = saved("a");
        pause(read("a"));
        user = "bob";

        sessions.inTransaction(session -> session.get(Note.class, note.getId()).setReaders(7));

        Note read = read("a");
        assertThat(read.getCreatedBy()).isEqualTo("ada");
        assertThat(read.getUpdatedBy()).isEqualTo("bob");
        assertThat(read.getUpdatedAt()).isAfter(read.getCreatedAt());
    }

    @Test
    void batchOfNewAndChangedObjects_saysItInEach_withoutMoreStatements() {
        List<Note> notes =
                IntStream.range(0, 20).mapToObj(i -> new Note("n" + i)).toList();
        sessions.inTransaction(session -> session.addAll(notes));
        long inserts = sentOf("INSERT");
        user = "bob";
        sent.clear();

        sessions.inTransaction(
                session -> session.execute(select(Note.class)).all().forEach(note -> note.setReaders(1)));

        assertThat(inserts).isLessThanOrEqualTo(3);
        assertThat(sentOf("UPDATE")).isLessThanOrEqualTo(3);
        sessions.inTransaction(session -> assertThat(session.execute(select(Note.CREATED_BY, Note.UPDATED_BY)
                                .distinct()
                                .from(Note.class))
                        .all())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.v1()).isEqualTo("ada");
                    assertThat(row.v2()).isEqualTo("bob");
                }));
    }

    @Test
    void objectThatDoesNotChange_isNotWritten() {
        Note note = saved("a");
        user = "bob";

        sessions.inTransaction(session -> {
            Note found = session.get(Note.class, note.getId());
            found.setReaders(7);
            found.setReaders(0);
            session.flush();
        });

        assertThat(sentOf("UPDATE")).isZero();
        assertThat(read("a").getUpdatedBy()).isEqualTo("ada");
    }

    @Test
    void objectWhoseListChangesAlone_isNotWritten() {
        Account account = new Account("a");
        Badge badge = new Badge("b");
        save(account, badge);
        user = "bob";

        sessions.inTransaction(session ->
                session.get(Account.class, account.getId()).getBadges().add(session.get(Badge.class, badge.getId())));

        assertThat(sentOf("UPDATE")).isZero();
        assertThat(sentOf("INSERT INTO")).isEqualTo(2); // the row between, and the log
    }

    @Test
    void whomTheProgramNames_stays() {
        Note note = new Note("a");
        note.setCreatedBy("import");
        sessions.inTransaction(session -> session.add(note));
        sessions.inTransaction(session -> {
            Note found = session.get(Note.class, note.getId());
            found.setReaders(1);
            found.setUpdatedBy("nightly");
        });

        Note read = read("a");
        assertThat(read.getCreatedBy()).isEqualTo("import");
        assertThat(read.getUpdatedBy()).isEqualTo("nightly");
    }

    @Test
    void pending_showsWhatTheProgramChanged_andLeavesTheObject() {
        Note note = saved("a");
        user = "bob";

        try (Session session = sessions.open()) {
            Note found = session.get(Note.class, note.getId());
            found.setReaders(1);
            assertThat(session.pending().statements())
                    .singleElement()
                    .satisfies(planned -> assertThat(planned.sql()).doesNotContain("updated_by"));
            assertThat(found.getUpdatedBy()).isEqualTo("ada");
        }
    }

    @Test
    void rollback_putsBackWhoItWas() {
        Note note = saved("a");
        user = "bob";

        try (Session session = sessions.open()) {
            Note found = session.get(Note.class, note.getId());
            Note other = new Note("b");
            found.setReaders(1);
            session.add(other);
            session.flush();
            assertThat(found.getUpdatedBy()).isEqualTo("bob");
            session.rollback();
            assertThat(found.getUpdatedBy()).isEqualTo("ada");
            assertThat(other.getCreatedBy()).isNull();
        }
    }

    @Test
    void newObjectThatTakesOverARow_saysWhoMadeIt() {
        Account old = new Account("a");
        save(old);
        user = "bob";

        sessions.inTransaction(session -> {
            session.delete(session.get(Account.class, old.getId()));
            Account other = new Account("b");
            other.setId(old.getId());
            session.add(other);
        });

        sessions.inTransaction(session -> {
            Account read = session.get(Account.class, old.getId());
            assertThat(read.getOwner()).isEqualTo("b");
            assertThat(read.getCreatedBy()).isEqualTo("bob");
            assertThat(read.getUpdatedBy()).isEqualTo("bob");
        });
    }

    @Test
    void mergedObject_saysWhoUpdatedIt() {
        Note note = saved("a");
        Note copy = read("a");
        copy.setReaders(4);
        user = "bob";

        sessions.inTransaction(session -> session.merge(copy));

        assertThat(read("a").getUpdatedBy()).isEqualTo("bob");
        assertThat(read("a").getCreatedBy()).isEqualTo("ada");
        assertThat(note.getReaders()).isZero();
    }

    // statements

    @Test
    void insertFromAQuery_saysWho() {
        save(new Badge("badge"));

        sessions.inTransaction(session -> session.execute(
                insert(Note.class).from(select(Badge.NAME, literal(3)).from(Badge.class), Note.NAME, Note.READERS)));

        assertThat(read("badge").getCreatedBy()).isEqualTo("ada");
        assertThat(read("badge").getUpdatedBy()).isEqualTo("ada");
        assertThat(read("badge").getReaders()).isEqualTo(3);
    }

    @Test
    void updateByCondition_saysWhoAndWhen() throws InterruptedException {
        saved("a");
        pause(read("a"));
        user = "bob";

        sessions.inTransaction(session ->
                session.execute(update(Note.class).set(Note.READERS, 5).where(Note.NAME.eq("a"))));

        Note read = read("a");
        assertThat(read.getCreatedBy()).isEqualTo("ada");
        assertThat(read.getUpdatedBy()).isEqualTo("bob");
        assertThat(read.getUpdatedAt()).isAfter(read.getCreatedAt());
    }

    @Test
    void updateOfManyRowsByTheirKeys_saysWho() {
        Note first = saved("a");
        Note second = saved("b");
        user = "bob";

        sessions.inTransaction(session -> session.execute(
                update(Note.class),
                List.of(Map.of("id", first.getId(), "readers", 1), Map.of("id", second.getId(), "readers", 2))));

        assertThat(read("a").getUpdatedBy()).isEqualTo("bob");
        assertThat(read("b").getUpdatedBy()).isEqualTo("bob");
        assertThat(read("b").getReaders()).isEqualTo(2);
    }

    @Test
    void insertByStatement_saysWho_alsoOfManyRows() {
        sessions.inTransaction(session -> {
            session.execute(insert(Note.class).set(Note.NAME, "one"));
            session.execute(insert(Note.class), List.of(Map.of("name", "two"), Map.of("name", "three")));
            session.execute(insert(Note.class), List.of(Map.of("name", "four", "createdBy", "import")));
        });

        assertThat(List.of("one", "two", "three"))
                .allSatisfy(name -> assertThat(read(name).getCreatedBy()).isEqualTo("ada"));
        assertThat(List.of("one", "two", "three", "four"))
                .allSatisfy(name -> assertThat(read(name).getUpdatedBy()).isEqualTo("ada"));
        assertThat(read("four").getCreatedBy()).isEqualTo("import");
    }

    @Test
    void upsert_saysWhoUpdated_andKeepsWhoCreated() throws InterruptedException {
        saved("a");
        pause(read("a"));
        user = "bob";

        sessions.inTransaction(session -> session.execute(insert(Note.class)
                .set(Note.NAME, "a")
                .set(Note.READERS, 3)
                .onConflict(Note.NAME)
                .doUpdate(set -> set.set(Note.READERS, excluded(Note.READERS)))));

        Note read = read("a");
        assertThat(read.getReaders()).isEqualTo(3);
        assertThat(read.getCreatedBy()).isEqualTo("ada");
        assertThat(read.getUpdatedBy()).isEqualTo("bob");
        assertThat(read.getUpdatedAt()).isAfter(read.getCreatedAt());
    }

    // the current user

    @Test
    void nobody_isAnError_beforeAnythingIsSent() {
        user = null;
        Note note = new Note("a");

        try (Session session = sessions.open()) {
            session.add(note);
            refuses(ErrorCode.NO_CURRENT_USER, "Note", session::flush);
            assertThat(sentOf("INSERT")).isZero();
            session.rollback();
            user = "bob";
            session.commit();
        }

        assertThat(read("a").getCreatedBy()).isEqualTo("bob");
    }

    @Test
    void nobody_isAnErrorOfAStatementToo() {
        user = null;

        sessions.inTransaction(session -> refuses(
                ErrorCode.NO_CURRENT_USER,
                "Note",
                () -> session.execute(update(Note.class).set(Note.READERS, 1))));

        assertThat(sentOf("UPDATE")).isZero();
    }

    @Test
    void nobody_isWhoThePluginSays() {
        try (Engine other = engine(new AuditPlugin().withUser(() -> null).withUnknownUser("system"))) {
            SessionFactory.of(other).inTransaction(session -> session.add(new Note("a")));
        }

        assertThat(read("a").getCreatedBy()).isEqualTo("system");
    }

    @Test
    void blankName_isNobody() {
        for (String blank : List.of("", " ")) {
            user = blank;
            refuses(
                    ErrorCode.NO_CURRENT_USER,
                    "Note",
                    () -> sessions.inTransaction(session -> session.add(new Note("a"))));
        }
        user = "ada";
        CurrentUser.runAs(
                "",
                () -> refuses(
                        ErrorCode.NO_CURRENT_USER,
                        "Note",
                        () -> sessions.inTransaction(session -> session.add(new Note("a")))));
    }

    @Test
    void sourceThatThrows_stopsTheFlush_whichWorksWhenItDoesNot() {
        boolean[] broken = {true};
        try (Engine other = engine(new AuditPlugin().withUser(() -> {
                    if (broken[0]) {
                        throw new IllegalStateException("no directory");
                    }
                    return "bob";
                }));
                Session session = SessionFactory.of(other).open()) {
            Note note = new Note("a");
            session.add(note);
            assertThatThrownBy(session::commit).hasMessage("no directory");
            assertThat(note.getId()).isNull();
            session.rollback();
            broken[0] = false;
            session.commit();
        }

        assertThat(read("a").getCreatedBy()).isEqualTo("bob");
    }

    @Test
    void block_goesBeforeTheSource_andEndsWithItsWork() {
        String inner = CurrentUser.callAs("bob", () -> {
            CurrentUser.runAs("carol", () -> sessions.inTransaction(session -> session.add(new Note("c"))));
            sessions.inTransaction(session -> session.add(new Note("b")));
            return "done";
        });
        sessions.inTransaction(session -> session.add(new Note("a")));

        assertThat(inner).isEqualTo("done");
        assertThat(read("c").getCreatedBy()).isEqualTo("carol");
        assertThat(read("b").getCreatedBy()).isEqualTo("bob");
        assertThat(read("a").getCreatedBy()).isEqualTo("ada");
    }

    @Test
    void block_endsWhenItsWorkThrows() {
        try {
            CurrentUser.runAs("bob", () -> {
                throw new IllegalStateException("no");
            });
        } catch (IllegalStateException expected) {
            sessions.inTransaction(session -> session.add(new Note("a")));
        }

        assertThat(read("a").getCreatedBy()).isEqualTo("ada");
    }

    @Test
    void block_isOfItsThreadAlone() throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            CurrentUser.callAs(
                    "bob",
                    () -> pool.submit(() -> sessions.inTransaction(session -> session.add(new Note("a"))))
                            .get());
        } finally {
            pool.shutdown();
        }

        assertThat(read("a").getCreatedBy()).isEqualTo("ada");
    }

    /** A source for {@link ServiceLoader}. */
    public static final class Found implements CurrentUser {
        @Override
        public String name() {
            return "found";
        }
    }

    /** Another one. */
    public static final class Second implements CurrentUser {
        @Override
        public String name() {
            return "second";
        }
    }

    private static void withSources(Path folder, String sources, Runnable work) throws Exception {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(CurrentUser.class.getName()), sources);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (var loader =
                new java.net.URLClassLoader(new java.net.URL[] {folder.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void sourceOnTheClassPath_isAsked(@TempDir Path folder) throws Exception {
        withSources(folder, Found.class.getName(), () -> {
            try (Engine plain = Engine.create(url())) {
                SessionFactory.of(plain).inTransaction(session -> session.add(new Note("a")));
            }
        });

        assertThat(read("a").getCreatedBy()).isEqualTo("found");
    }

    @Test
    void twoSourcesOnTheClassPath_areRefused(@TempDir Path folder) throws Exception {
        withSources(
                folder,
                Found.class.getName() + "\n" + Second.class.getName(),
                () -> refuses(ErrorCode.PLUGIN_FAILED, "audit", () -> Engine.create(url())));
    }

    @Test
    void engineWithoutASource_runsForEntitiesThatAreNeither() {
        try (Engine plain = Engine.create(url())) {
            SessionFactory others = SessionFactory.of(plain);
            others.inTransaction(session -> session.add(new Badge("a")));
            refuses(
                    ErrorCode.NO_CURRENT_USER,
                    "Note",
                    () -> others.inTransaction(session -> session.add(new Note("a"))));
        }
    }
}
