package dev.cinnabar.it.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.cinnabar.it.spring.model.Note;
import dev.cinnabar.testkit.server.Databases;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;

/** SQLite's connections, which the driver would give without what they need. */
class SqliteConnectionsTest extends SpringContract {
    SqliteConnectionsTest() {
        super(Databases.sqlite());
    }

    @Test
    void pool_hasTheProperties() {
        assertThat(application.getBean(HikariDataSource.class).getDataSourceProperties())
                .containsEntry("foreign_keys", "true")
                .containsEntry("busy_timeout", "5000")
                .containsEntry("journal_mode", "WAL")
                .containsEntry("transaction_mode", "IMMEDIATE");
        assertThat(jdbc.queryForObject("PRAGMA foreign_keys", Integer.class)).isOne();
        assertThat(jdbc.queryForObject("PRAGMA journal_mode", String.class)).isEqualTo("wal");
    }

    @Test
    void twoThreads_thatReadAndThenWrite_bothSucceed() throws Exception {
        int rounds = 20;
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<?>> ends = new ArrayList<>();
        for (String name : List.of("one", "two")) {
            ends.add(threads.submit(() -> {
                for (int round = 0; round < rounds; round++) {
                    String text = name + round;
                    start.await(30, TimeUnit.SECONDS);
                    work.required(() -> {
                        int before = notes.texts().size();
                        session.add(new Note(text + " after " + before));
                    });
                }
                return null;
            }));
        }
        for (Future<?> end : ends) {
            end.get(2, TimeUnit.MINUTES);
        }
        threads.shutdown();

        assertThat(kept()).hasSize(2 * rounds);
    }

    /** It has one writer: a second transaction within the first waits for what cannot come, and is refused by name. */
    @Test
    void requiresNew_isRefused_whileTheOuterHoldsTheOneLock() throws Exception {
        work.required(() -> {
            notes.write("outer");
            assertThatThrownBy(() -> work.requiresNew(() -> notes.write("inner")))
                    .isInstanceOf(CannotCreateTransactionException.class)
                    .rootCause()
                    .hasMessageContaining("SQLITE_BUSY");
        });

        assertThat(kept()).containsExactly("outer");
    }
}
