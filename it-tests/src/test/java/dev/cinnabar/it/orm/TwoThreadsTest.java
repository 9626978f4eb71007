package dev.cinnabar.it.orm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.it.orm.things.Item;
import dev.cinnabar.orm.BeforeInsert;
import dev.cinnabar.orm.Session;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A session in the hands of two threads. */
@SuppressWarnings("try") // a subscription is held, and not named again
class TwoThreadsTest extends MapperContract {
    private static final int TRIALS = 2_000;

    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }

    @Test
    @Tag("REL-37")
    void secondThread_isRefused_whileTheFirstIsIn() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        int refused = 0;
        try (Session session = sessions.open()) {
            for (int trial = 0; trial < TRIALS; trial++) {
                refused += isRefused(session, other, trial) ? 1 : 0;
            }
            session.commit();
        } finally {
            other.shutdown();
        }
        assertThat(refused).isGreaterThanOrEqualTo(TRIALS * 999 / 1_000);
        assertThat(rows(Item.class)).isEqualTo(TRIALS);
    }

    /** The first thread waits inside of its flush until the second has come and gone. */
    private boolean isRefused(Session session, ExecutorService other, int trial) throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Future<Boolean> attempt = other.submit(() -> {
            await(inside);
            try {
                session.add(new Item("intruder" + trial));
                return false;
            } catch (CinnabarException refusal) {
                return refusal.code() == ErrorCode.CONCURRENT_USE;
            } finally {
                done.countDown();
            }
        });
        session.add(new Item("i" + trial));
        try (var listening = engine.events().on(BeforeInsert.class, event -> {
            inside.countDown();
            await(done);
        })) {
            session.flush();
        }
        return attempt.get(1, TimeUnit.MINUTES);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
