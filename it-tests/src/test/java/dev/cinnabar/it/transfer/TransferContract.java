package dev.cinnabar.it.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.Retries;
import dev.cinnabar.connect.TransactionCommitted;
import dev.cinnabar.connect.TransactionRolledBack;
import dev.cinnabar.connect.TransactionUnknown;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.testkit.random.RandomSuite;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.TestDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Several threads move money while one session after the other is killed under them. A seed chooses the moves and who is killed; which
 * statement a kill meets is up to the machine.
 */
@Tag("once")
abstract class TransferContract implements KillWords {
    static final int KILLS = 600;

    private static final String WRONG = "told as broken before the commit";
    private static final int MOVERS = 6;
    private static final int CONNECTIONS = 4;
    private static final int PURSES = 24;
    private static final int FILL = 100;

    private final DatabaseServer server;

    TransferContract(DatabaseServer server) {
        this.server = server;
    }

    abstract RandomSuite suite();

    @Test
    @Tag("REL-09")
    void transfer_isAppliedOnce_orNotAtAll_howeverManySessionsAreKilled() {
        suite().run(choices -> run(new SplittableRandom(choices.below(Integer.MAX_VALUE))));
    }

    private int run(SplittableRandom random) throws Exception {
        Book book = new Book();
        try (TestDatabase database = server.fresh("transfers");
                Engine engine = Engine.builder(database.url())
                        .poolSize(CONNECTIONS)
                        .maxOverflow(0)
                        .build()) {
            fill(engine);
            listen(engine, book);
            moveAndKill(database, engine, book, random);
            check(Ledger.read(database.jdbcUrl()), book);
            checkPool(engine);
        }
        return KILLS;
    }

    private static void fill(Engine engine) {
        MetaData.of(Purse.class, Transfer.class).createAll(engine);
        SessionFactory.of(engine).inTransaction(session -> {
            for (long id = 0; id < PURSES; id++) {
                session.add(new Purse(id, FILL));
            }
        });
    }

    /** A transaction whose work was done is committed, or nobody knows; nothing else is said of its end. */
    private static void listen(Engine engine, Book book) {
        engine.events().on(TransactionCommitted.class, event -> book.ended());
        engine.events()
                .on(
                        TransactionUnknown.class,
                        event -> book.count(book.ended() ? Stage.COMMITTING.toString() : "a question"));
        engine.events().on(TransactionRolledBack.class, event -> {
            if (book.ended()) {
                book.count(WRONG);
            }
        });
    }

    private void moveAndKill(TestDatabase database, Engine engine, Book book, SplittableRandom random)
            throws Exception {
        Aims aims = new Aims();
        Mover mover = new Mover(SessionFactory.of(engine), book, this, aims);
        AtomicLong next = new AtomicLong();
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(MOVERS);
        List<Future<?>> movers = new ArrayList<>();
        int kills;
        try (Killer killer = Killer.of(database.jdbcUrl(), this, random.split())) {
            for (int i = 0; i < MOVERS; i++) {
                SplittableRandom own = random.split();
                movers.add(threads.submit(() -> {
                    while (!over.get()) {
                        mover.carryOut(Move.drawn(next.getAndIncrement(), PURSES, own));
                    }
                }));
            }
            kill(killer, aims, book, movers);
            kills = killer.awaitEnds();
        } finally {
            over.set(true);
            threads.shutdown();
        }
        for (Future<?> each : movers) {
            each.get(30, TimeUnit.SECONDS);
        }
        assertThat(kills).as("sessions that were there, and are gone").isEqualTo(KILLS);
    }

    /** One for each move that has ended, until that are enough, or one of the movers has failed. */
    private static void kill(Killer killer, Aims aims, Book book, List<Future<?>> movers) throws Exception {
        for (int kills = 0; kills < KILLS && book.awaitEnd() && movers.stream().noneMatch(Future::isDone); kills++) {
            while (!killer.kill(aims)) {
                Thread.onSpinWait(); // none was there, or it went by itself
            }
        }
    }

    private static void check(Ledger ledger, Book book) {
        assertThat(ledger.sum()).as("the sum of all purses").isEqualTo((long) PURSES * FILL);
        assertThat(ledger.balances()).as("what the transfers say").isEqualTo(balances(ledger));
        assertThat(ledger.twice()).as("applied twice").isEmpty();
        assertThat(book.moves(Set.of(Book.End.ACKNOWLEDGED, Book.End.FOUND)))
                .as("acknowledged")
                .isNotEmpty()
                .isSubsetOf(ledger.written());
        assertThat(ledger.written())
                .as("failed, and there")
                .doesNotContainAnyElementsOf(book.moves(Set.of(Book.End.FAILED)));
        assertThat(book.counted(WRONG)).as("broke in its commit").isZero();
        int middle = Stage.MIDDLE.stream()
                .mapToInt(stage -> book.counted(stage.toString()))
                .sum();
        assertThat(middle)
                .as("met between the first answer and the commit: %s", book)
                .isGreaterThan(100);
        assertThat(book.counted(Stage.COMMITTING.toString()))
                .as("met in the commit: %s", book)
                .isGreaterThan(15);
    }

    private static Map<Long, Integer> balances(Ledger ledger) {
        Map<Long, Integer> balances = new HashMap<>();
        for (long id = 0; id < PURSES; id++) {
            balances.put(id, FILL + ledger.changes().getOrDefault(id, 0));
        }
        return balances;
    }

    /** As many connections as there may be can be had at once; what was killed last is found out meanwhile. */
    private static void checkPool(Engine engine) {
        assertThat(engine.pool().inUse()).isZero();
        int held = Retries.USUAL.call(engine, (connection, attempt) -> held(engine, connection, 1));
        assertThat(held).isEqualTo(CONNECTIONS);
    }

    private static int held(Engine engine, Connection connection, int number) {
        assertThat(connection.queryRaw("SELECT " + number).scalarOne(Integer.class))
                .isEqualTo(number);
        return number == CONNECTIONS ? number : engine.callInTransaction(another -> held(engine, another, number + 1));
    }
}
