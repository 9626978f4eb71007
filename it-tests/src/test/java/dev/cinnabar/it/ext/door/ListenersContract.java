package dev.cinnabar.it.ext.door;

import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.eventbus.Subscribe;
import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.TransactionCommitted;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.it.connect.LoggedLines;
import dev.cinnabar.it.ext.door.model.Note;
import dev.cinnabar.orm.AfterCommit;
import dev.cinnabar.orm.AfterFlush;
import dev.cinnabar.orm.AfterInsert;
import dev.cinnabar.orm.AfterLoad;
import dev.cinnabar.orm.AfterRollback;
import dev.cinnabar.orm.BeforeCommit;
import dev.cinnabar.orm.BeforeDelete;
import dev.cinnabar.orm.BeforeFlush;
import dev.cinnabar.orm.BeforeInsert;
import dev.cinnabar.orm.BeforeUpdate;
import dev.cinnabar.orm.ObjectState;
import dev.cinnabar.orm.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a unit of work whose listeners throw, query, flush, commit, close, or take their time. */
abstract class ListenersContract extends DoorContract {
    private static final int SESSIONS = 8;

    private final List<String> heard = new ArrayList<>();

    // nested events

    @Test
    void eventThatAListenerCauses_isHeardBeforeTheListenerGoesOn() {
        save("first");
        engine.events().on(BeforeInsert.class, event -> {
            heard.add("insert begins");
            sessions.inTransaction(other -> other.execute(select(Note.class)).all());
            heard.add("insert goes on");
        });
        engine.events().on(AfterLoad.class, event -> heard.add("loaded"));

        save("second");

        assertThat(heard).containsExactly("insert begins", "loaded", "insert goes on");
    }

    // vetoes

    @ParameterizedTest
    @ValueSource(
            classes = {BeforeFlush.class, BeforeInsert.class, AfterInsert.class, AfterFlush.class, BeforeCommit.class})
    @Tag("REL-38")
    void listenerThatThrowsBeforeTheCommit_rollsBack_withWhatItThrew(Class<?> event) {
        IllegalStateException veto = new IllegalStateException("no");
        engine.events().on(event, told -> {
            throw veto;
        });

        Throwable thrown = catchThrowable(() -> save("a"));

        assertThat(thrown).isSameAs(veto);
        assertThat(notes()).isZero();
    }

    @Test
    @Tag("REL-38")
    void listenerThatThrowsBeforeAnUpdateOrADelete_leavesTheRow() {
        save("a");
        for (Class<?> event : List.of(BeforeUpdate.class, BeforeDelete.class)) {
            IllegalStateException veto = new IllegalStateException(event.getSimpleName());
            try (var listening = engine.events().on(event, told -> {
                throw veto;
            })) {
                assertThat(listening).isNotNull();
                assertThatThrownBy(() -> sessions.inTransaction(session -> {
                            Note note = session.execute(select(Note.class)).one();
                            if (event == BeforeDelete.class) {
                                session.delete(note);
                            } else {
                                note.setWords("b");
                            }
                        }))
                        .isSameAs(veto);
            }
        }

        String words = sessions.callInTransaction(
                session -> session.execute(select(Note.WORDS)).one());
        assertThat(words).isEqualTo("a");
    }

    @Test
    @Tag("REL-38")
    void vetoOfACommit_leavesObjectsPending_thatCanBeCommittedLater() {
        var veto = engine.events().on(BeforeCommit.class, event -> {
            throw new IllegalStateException("not yet");
        });
        try (Session session = sessions.open()) {
            Note note = new Note("a");
            session.add(note);
            assertThatThrownBy(session::commit).hasMessage("not yet");
            session.rollback();
            assertThat(session.stateOf(note)).isEqualTo(ObjectState.TRANSIENT);
            assertThat(notes()).isZero();
            veto.close();

            session.add(note);
            session.commit();
        }
        assertThat(notes()).isEqualTo(1);
    }

    /** Throws what Guava's bare bus would swallow. */
    public static final class Checked {
        @Subscribe
        @SuppressWarnings("DoNotCallSuggester") // the bus calls it
        public void refuse(BeforeInsert event) throws IOException {
            throw new IOException("disk");
        }
    }

    @Test
    @Tag("REL-38")
    void checkedException_comesOutAsTheCause() {
        engine.events().register(new Checked());

        Throwable thrown = catchThrowable(() -> save("a"));

        assertThat(thrown)
                .isInstanceOfSatisfying(
                        UsageException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.LISTENER_FAILED))
                .hasCauseInstanceOf(IOException.class);
        assertThat(notes()).isZero();
    }

    @Test
    @Tag("REL-38")
    void allListenersAreCalled_andTheFirstFailureComesOut_withTheOthersInIt() {
        IllegalStateException first = new IllegalStateException("first");
        IllegalStateException third = new IllegalStateException("third");
        engine.events().on(BeforeInsert.class, event -> {
            throw first;
        });
        engine.events().on(BeforeInsert.class, event -> heard.add("second"));
        engine.events().on(BeforeInsert.class, event -> {
            throw third;
        });

        Throwable thrown = catchThrowable(() -> save("a"));

        assertThat(thrown).isSameAs(first).hasSuppressedException(third);
        assertThat(heard).containsExactly("second");
        assertThat(notes()).isZero();
    }

    // after the commit

    @Test
    @Tag("REL-38")
    void listenersThatThrowAfterTheCommit_leaveItASuccess_andAreLogged() {
        for (Class<?> event : List.of(AfterCommit.class, TransactionCommitted.class)) {
            engine.events().on(event, told -> {
                throw new IllegalStateException("late " + event.getSimpleName());
            });
            engine.events().on(event, told -> {
                throw new AssertionError("an error of " + event.getSimpleName());
            });
            engine.events().on(event, told -> heard.add(event.getSimpleName()));
        }

        List<String> lines;
        try (LoggedLines collected = LoggedLines.collect()) {
            save("a");
            lines = List.copyOf(collected.lines());
        }

        assertThat(notes()).isEqualTo(1);
        assertThat(heard).containsExactly("TransactionCommitted", "AfterCommit");
        assertThat(lines)
                .anyMatch(line -> line.contains("late AfterCommit") && line.contains("an error of AfterCommit"))
                .anyMatch(line -> line.contains("late TransactionCommitted"));
    }

    /** No failure but an error, which Java code that catches exceptions lets through. */
    @Test
    @Tag("REL-38")
    void errorAfterTheCommit_leavesItASuccess() {
        engine.events().on(AfterCommit.class, event -> {
            throw new NoClassDefFoundError("stranger/Gone");
        });
        engine.events().on(TransactionCommitted.class, event -> {
            throw new NoClassDefFoundError("stranger/Gone");
        });

        save("a");

        assertThat(notes()).isEqualTo(1);
    }

    @Test
    @Tag("REL-38")
    void listenerThatThrowsAfterARollback_leavesTheSessionUsable() {
        engine.events().on(AfterRollback.class, event -> {
            throw new IllegalStateException("late");
        });

        try (Session session = sessions.open()) {
            session.add(new Note("a"));
            session.flush();
            session.rollback();
            session.add(new Note("b"));
            session.commit();
        }

        assertThat(notes()).isEqualTo(1);
    }

    // calls back into the session

    /** What a listener gets for each call that would end what it is told of. */
    private void assertRefused(Class<?> event, Session session, String... calls) {
        for (String call : calls) {
            Throwable refused = catchThrowable(() -> call(session, call));
            assertThat(refused)
                    .as(call + " in " + event.getSimpleName())
                    .isInstanceOfSatisfying(
                            UsageException.class,
                            known -> assertThat(known.code()).isEqualTo(ErrorCode.TRANSACTION_STATE))
                    .hasMessageContaining(call + "()");
        }
        heard.add(event.getSimpleName());
    }

    private static void call(Session session, String name) {
        switch (name) {
            case "flush" -> session.flush();
            case "commit" -> session.commit();
            case "rollback" -> session.rollback();
            case "close" -> session.close();
            default -> throw new IllegalArgumentException(name);
        }
    }

    @Test
    @Tag("REL-39")
    void listenersOfAFlush_cannotFlushNorEndTheTransaction() {
        String[] calls = {"flush", "commit", "rollback", "close"};
        engine.events().on(BeforeFlush.class, event -> assertRefused(BeforeFlush.class, event.session(), calls));
        engine.events().on(BeforeInsert.class, event -> assertRefused(BeforeInsert.class, event.session(), calls));
        engine.events().on(AfterInsert.class, event -> assertRefused(AfterInsert.class, event.session(), calls));
        engine.events().on(AfterFlush.class, event -> assertRefused(AfterFlush.class, event.session(), calls));

        save("a");

        assertThat(heard).containsExactly("BeforeFlush", "BeforeInsert", "AfterInsert", "AfterFlush");
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    @Tag("REL-39")
    void listenersOfACommit_cannotEndItASecondTime_andMayFlush() {
        engine.events().on(BeforeCommit.class, event -> {
            event.session().flush();
            assertRefused(BeforeCommit.class, event.session(), "commit", "rollback", "close");
        });
        engine.events().on(AfterCommit.class, event -> {
            event.session().flush();
            assertRefused(AfterCommit.class, event.session(), "commit", "rollback");
        });
        engine.events()
                .on(
                        AfterRollback.class,
                        event -> assertRefused(AfterRollback.class, event.session(), "commit", "rollback"));

        save("a");
        try (Session session = sessions.open()) {
            session.add(new Note("b"));
            session.flush();
            session.rollback();
        }

        assertThat(heard).containsExactly("BeforeCommit", "AfterCommit", "AfterRollback");
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    @Tag("REL-39")
    void listenerOfAfterCommit_mayQueryAndClose() {
        engine.events().on(AfterCommit.class, event -> {
            heard.add(event.session().execute(select(Note.class)).one().getWords());
            event.session().close();
        });

        Session session = sessions.open();
        session.add(new Note("a"));
        session.commit();

        assertThat(heard).containsExactly("a");
        assertThat(session.isOpen()).isFalse();
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    @Tag("REL-39")
    void savepoint_cannotBeUndoneInTheMiddleOfAFlush() {
        try (Session session = sessions.open()) {
            session.add(new Note("a"));
            var savepoint = session.nested();
            engine.events().on(BeforeInsert.class, event -> {
                refuses(ErrorCode.TRANSACTION_STATE, savepoint::rollback);
                heard.add("refused");
            });
            session.add(new Note("b"));
            session.commit();
        }

        assertThat(heard).containsExactly("refused");
        assertThat(notes()).isEqualTo(2);
    }

    @Test
    @Tag("REL-39")
    void listenerThatCausesWhatItHears_isStopped_andNothingIsWritten() {
        AtomicInteger rounds = new AtomicInteger();
        engine.events().on(BeforeInsert.class, event -> {
            rounds.incrementAndGet();
            engine.events().publish(event);
        });

        refuses(ErrorCode.LISTENER_FAILED, () -> save("a")).hasMessageContaining("BeforeInsert");

        assertThat(rounds).hasValue(100);
        assertThat(notes()).isZero();
    }

    @Test
    @Tag("REL-39")
    void listenerOfStatements_mayQueryTheSameSession_whereItPassesItsOwnBy() {
        save("a");
        try (Session session = sessions.open()) {
            boolean[] inside = {false};
            engine.events().on(BeforeExecute.class, event -> {
                if (!inside[0]) {
                    inside[0] = true;
                    heard.add(session.execute(select(Note.WORDS)).one());
                    inside[0] = false;
                }
            });

            assertThat(session.execute(select(Note.class)).all()).hasSize(1);
        }

        assertThat(heard).containsExactly("a");
    }

    // many threads

    private void inEightSessions(Consumer<Session> work) throws Exception {
        var threads = Executors.newFixedThreadPool(SESSIONS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < SESSIONS; i++) {
                all.add(threads.submit(() -> {
                    try (Session session = sessions.open()) {
                        work.accept(session);
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** None goes on before all eight are in the listener: they would wait for ever if one kept the others out. */
    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception alone) {
            throw new IllegalStateException("another session waits outside the listener", alone);
        }
    }

    @Test
    void eightSessionsThatRead_areInOneSlowListenerAtTheSameTime() throws Exception {
        save("a");
        CyclicBarrier barrier = new CyclicBarrier(SESSIONS);
        AtomicInteger met = new AtomicInteger();
        engine.events().on(AfterLoad.class, event -> {
            meet(barrier);
            met.incrementAndGet();
        });

        inEightSessions(session -> session.execute(select(Note.class)).all());

        assertThat(met).hasValue(SESSIONS);
    }

    @Test
    void eightSessionsThatWrite_areInOneSlowListenerAtTheSameTime() throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(SESSIONS);
        engine.events().on(BeforeFlush.class, event -> meet(barrier));

        inEightSessions(session -> {
            session.add(new Note(Thread.currentThread().getName()));
            session.commit();
        });

        assertThat(notes()).isEqualTo(SESSIONS);
    }
}
