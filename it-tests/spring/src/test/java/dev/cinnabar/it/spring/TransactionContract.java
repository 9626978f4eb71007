package dev.cinnabar.it.spring;

import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import dev.cinnabar.connect.Connection;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.error.StatementTimeoutException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.event.Subscription;
import dev.cinnabar.it.spring.model.Note;
import dev.cinnabar.orm.AfterCommit;
import dev.cinnabar.orm.AfterRollback;
import dev.cinnabar.testkit.server.DatabaseServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What {@code @Transactional} means for the session. */
abstract class TransactionContract extends SpringContract {
    /** It counts to hundreds of millions, if nothing stops it. */
    private static final String SLOW = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 900)"
            + " SELECT count(*) FROM n a, n b, n c WHERE a.i + b.i + c.i = 0";

    TransactionContract(DatabaseServer server) {
        super(server);
    }

    /** What the server says of the level of the transaction on the connection. */
    abstract Object isolation(Connection connection);

    abstract Object serializable();

    private void add(String text) {
        session.add(new Note(text));
    }

    private static void refuses(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        UsageException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void required_commitsWhatWasPending() throws Exception {
        work.required(() -> add("a"));

        assertThat(kept()).containsExactly("a");
    }

    @Test
    void required_joinsTheTransactionThatIsThere() throws Exception {
        work.required(() -> {
            add("a");
            work.required(() -> add("b"));
            assertThat(session.pending().toString()).contains("notes");
        });

        assertThat(kept()).containsExactly("a", "b");
    }

    @Test
    void runtimeException_rollsBack() {
        assertThatThrownBy(() -> work.required(() -> {
                    notes.write("a");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(kept()).isEmpty();
    }

    @Test
    void checkedException_commits_unlessTheRuleSaysOtherwise() {
        assertThatThrownBy(() -> work.required(() -> {
                    add("a");
                    throw new IOException("kept");
                }))
                .hasMessage("kept");
        assertThatThrownBy(() -> work.rolledBackForAll(() -> {
                    add("b");
                    throw new IOException("undone");
                }))
                .hasMessage("undone");
        assertThatThrownBy(() -> work.keptForIllegalState(() -> {
                    add("c");
                    throw new IllegalStateException("kept, too");
                }))
                .hasMessage("kept, too");

        assertThat(kept()).containsExactly("a", "c");
    }

    @Test
    void innerFailure_doomsTheOuter_whenItIsCaught() {
        assertThatThrownBy(() -> work.required(() -> {
                    add("a");
                    try {
                        work.required(() -> {
                            throw new IllegalStateException("no");
                        });
                    } catch (IllegalStateException caught) {
                        add("b");
                    }
                }))
                .isInstanceOf(UnexpectedRollbackException.class);

        assertThat(kept()).isEmpty();
    }

    @Test
    void nested_undoesWhatWasAddedWithin_andKeepsWhatWasAddedBefore() throws Exception {
        work.required(() -> {
            Note before = new Note("before");
            session.add(before);
            try {
                work.nested(() -> {
                    add("within");
                    before.setText("changed within");
                    session.flush();
                    throw new IllegalStateException("back");
                });
            } catch (IllegalStateException back) {
                add("after");
            }
            assertThat(before.getText()).isEqualTo("before");
        });

        assertThat(kept()).containsExactly("after", "before");
    }

    @Test
    void nested_letsGoOfWhatWasPendingWithin() throws Exception {
        work.required(() -> {
            add("before");
            try {
                work.nested(() -> {
                    add("pending");
                    throw new IllegalStateException("back");
                });
            } catch (IllegalStateException back) {
                assertThat(session.pending().toString()).doesNotContain("pending");
            }
        });

        assertThat(kept()).containsExactly("before");
    }

    @Test
    void nested_becomesPartOfTheOuter_whenItEndsWell() throws Exception {
        work.required(() -> {
            work.nested(() -> add("within"));
            add("after");
        });

        assertThat(kept()).containsExactly("after", "within");
    }

    @Test
    void nested_inWhichTheSessionIsFirstUsed_endsWithAllOfIt() throws Exception {
        work.required(() -> {
            try {
                work.nested(() -> {
                    notes.write("sent");
                    add("pending");
                    throw new IllegalStateException("back");
                });
            } catch (IllegalStateException back) {
                assertThat(notes.texts()).isEmpty();
            }
            add("after");
        });

        assertThat(kept()).containsExactly("after");
    }

    @Test
    void nested_clearsAFlushThatFailedWithin() throws Exception {
        work.required(() -> {
            add("a");
            assertThatThrownBy(() -> work.nested(() -> notes.write("a"))).isInstanceOf(DuplicateKeyException.class);
            add("b");
        });

        assertThat(kept()).containsExactly("a", "b");
    }

    @Test
    void notSupported_hasNoSession_andTheOuterHasItsOwnBack() throws Exception {
        work.required(() -> {
            add("a");
            work.notSupported(() -> {
                refuses(ErrorCode.TRANSACTION_STATE, () -> add("b"));
                assertThat(session.isOpen()).isFalse();
            });
            assertThat(session.pending().toString()).contains("notes");
        });

        assertThat(kept()).containsExactly("a");
    }

    @Test
    void mandatory_needsATransaction() throws Exception {
        assertThatThrownBy(() -> work.mandatory(() -> add("a"))).isInstanceOf(IllegalTransactionStateException.class);

        work.required(() -> work.mandatory(() -> add("b")));

        assertThat(kept()).containsExactly("b");
    }

    @Test
    void outsideOfATransaction_isRefused_withTheCures() throws Exception {
        refuses(ErrorCode.TRANSACTION_STATE, () -> session.find(Note.class, 1L));
        work.supports(() -> refuses(ErrorCode.TRANSACTION_STATE, () -> session.find(Note.class, 1L)));

        assertThatThrownBy(() -> add("a"))
                .hasMessageContaining("outside of a transaction")
                .hasMessageContaining("@Transactional")
                .hasMessageContaining("sessions.inTransaction");
        assertThat(session.isOpen()).isFalse();
        assertThat(session.isInTransaction()).isFalse();
        assertThat(session.factory()).isSameAs(sessions);
        assertThat(session)
                .hasToString("the session of the current transaction")
                .isEqualTo(session);
    }

    @Test
    void endOfTheTransaction_isNotTheSessions() throws Exception {
        work.required(() -> {
            add("a");
            refuses(ErrorCode.TRANSACTION_STATE, session::commit);
            refuses(ErrorCode.TRANSACTION_STATE, session::rollback);
            refuses(ErrorCode.TRANSACTION_STATE, session::close);
        });

        assertThat(kept()).containsExactly("a");
    }

    @Test
    void readOnly_reads_andRefusesWhatIsPending() throws Exception {
        work.required(() -> add("a"));

        work.readOnly(() -> assertThat(notes.texts()).containsExactly("a"));

        refuses(ErrorCode.READ_ONLY, () -> work.readOnly(() -> add("b")));
        refuses(
                ErrorCode.READ_ONLY,
                () -> work.readOnly(() -> {
                    add("c");
                    session.flush();
                }));
        assertThat(kept()).containsExactly("a");
    }

    @Test
    void isolation_isThatOfTheTransaction_onTheServer() throws Exception {
        work.serializable(() -> assertThat(isolation(session.connection())).isEqualTo(serializable()));
    }

    @Test
    void jdbcTemplateAndSession_seeEachOther() throws Exception {
        work.required(() -> {
            jdbc.update("INSERT INTO notes (id, text, version) VALUES (7000, 'by jdbc', 1)");
            assertThat(notes.texts()).containsExactly("by jdbc");
            notes.write("by session");
            assertThat(kept()).containsExactly("by jdbc", "by session");
        });

        assertThat(kept()).containsExactly("by jdbc", "by session");
    }

    @Test
    @SuppressWarnings("try") // what listens is held, and not named again
    void afterCommit_isTold_andAfterARollback_thatAlone() throws Exception {
        List<String> heard = new ArrayList<>();
        try (Subscription commits = engine.events().on(AfterCommit.class, told -> heard.add("committed " + kept()));
                Subscription rollbacks = engine.events().on(AfterRollback.class, told -> heard.add("rolled back"))) {
            work.required(() -> {
                add("a");
                assertThat(heard).isEmpty();
            });
            assertThatThrownBy(() -> work.required(() -> {
                        notes.write("b");
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
        }

        assertThat(heard).containsExactly("committed [a]", "rolled back");
    }

    @Test
    void flushFailure_thatIsCaughtInTheMethod_rollsBackAllTheSame() throws Exception {
        work.required(() -> add("a"));

        assertThatThrownBy(() -> work.required(() -> {
                    add("b");
                    session.flush();
                    add("a");
                    assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
                }))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("A flush of this session failed")
                .hasMessageContaining("leave the method");

        assertThat(kept()).containsExactly("a");
    }

    @Test
    void flushFailureAtTheCommit_rollsBack() throws Exception {
        work.required(() -> add("a"));

        assertThatThrownBy(() -> work.required(() -> {
                    add("b");
                    add("a");
                }))
                .isInstanceOf(IntegrityException.class);

        assertThat(kept()).containsExactly("a");
    }

    @Test
    void whatOthersChangeBeforeTheCommit_isSent() throws Exception {
        work.required(() -> {
            notes.write("a");
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    add("late");
                }
            });
        });

        assertThat(kept()).containsExactly("a", "late");
    }

    @Test
    void afterTheCommit_theSessionIsRefused() throws Exception {
        List<Throwable> thrown = new ArrayList<>();
        TransactionSynchronization late = new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                thrown.add(catchThrowable(() -> add("lost")));
            }

            @Override
            public void afterCompletion(int status) {
                thrown.add(catchThrowable(() -> add("lost")));
            }
        };

        work.required(() -> {
            add("a");
            TransactionSynchronizationManager.registerSynchronization(late);
        });
        work.required(() -> TransactionSynchronizationManager.registerSynchronization(late));

        assertThat(thrown)
                .hasSize(4)
                .allSatisfy(each ->
                        assertThat(each).isInstanceOf(UsageException.class).hasMessageContaining("REQUIRES_NEW"));
        assertThat(kept()).containsExactly("a");
    }

    @Test
    void timeout_stopsAStatement() {
        assertThatThrownBy(() ->
                        work.oneSecond(() -> session.connection().queryRaw(SLOW).all()))
                .isInstanceOf(StatementTimeoutException.class);
    }

    @Test
    void manyRounds_leaveNoConnectionBehind() throws Exception {
        for (int round = 0; round < 50; round++) {
            String text = "n" + round;
            work.required(() -> add(text));
            work.readOnly(() -> session.execute(select(Note.class)).all());
            assertThatThrownBy(() -> work.required(() -> {
                        add(text);
                        session.flush();
                    }))
                    .isInstanceOf(IntegrityException.class);
            assertThatThrownBy(() -> work.readOnly(() -> add(text + "x"))).isInstanceOf(UsageException.class);
        }

        HikariDataSource pool = application.getBean(HikariDataSource.class);
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        assertThat(kept()).hasSize(50);
    }
}
