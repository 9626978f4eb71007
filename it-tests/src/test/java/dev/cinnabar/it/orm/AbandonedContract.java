package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.select;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariDataSource;
import dev.cinnabar.connect.CheckoutAbandoned;
import dev.cinnabar.connect.CheckoutStacks;
import dev.cinnabar.connect.Connect;
import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.EngineBuilder;
import dev.cinnabar.connect.Mark;
import dev.cinnabar.connect.Transaction;
import dev.cinnabar.connect.TransactionBegan;
import dev.cinnabar.connect.TransactionOptions;
import dev.cinnabar.connect.TransactionRolledBack;
import dev.cinnabar.it.connect.LoggedLines;
import dev.cinnabar.it.orm.things.Account;
import dev.cinnabar.it.orm.things.Item;
import dev.cinnabar.orm.JoinMode;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.result.Result;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Sessions, connections and results that nobody closes, and nobody holds. */
abstract class AbandonedContract extends MapperContract {
    private static final int POOL = 20;
    private static final int LOST = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Logger LOG = (Logger) LoggerFactory.getLogger("dev.cinnabar.pool");

    private final Semaphore found = new Semaphore(0);
    private final List<CheckoutAbandoned> told = Collections.synchronizedList(new ArrayList<>());
    private String url = "";

    /** Changes a setting of the connection. */
    abstract String setting();

    /** Asks for it. */
    abstract String question();

    @Override
    final Engine engine(String where) {
        url = where;
        return with(Engine.builder(where)).build();
    }

    private static EngineBuilder with(EngineBuilder builder) {
        return builder.poolSize(POOL).maxOverflow(0).poolTimeout(PATIENCE);
    }

    @AfterEach
    void warnAgain() {
        LOG.setLevel(null);
    }

    @BeforeEach
    void fill() {
        save(IntStream.range(0, 10).mapToObj(i -> new Item("item " + i)).toArray(Item[]::new));
        listen(engine);
    }

    private void listen(Engine to) {
        to.events().on(CheckoutAbandoned.class, event -> {
            told.add(event);
            found.release();
        });
    }

    /** Collects garbage until so many are found, which are all that are out. */
    private void awaitFound(int number) throws InterruptedException {
        awaitFoundBeside(number);
        assertThat(engine.pool().inUse()).as("connections that are out still").isZero();
    }

    /** The same, while others are held. */
    private void awaitFoundBeside(int number) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean all;
        do {
            System.gc();
            all = found.tryAcquire(number, 100, MILLISECONDS);
        } while (!all && System.nanoTime() < end);
        assertThat(all).as("%d more were found", number).isTrue();
    }

    private void loseWriter() {
        Session session = sessions.open();
        session.add(new Account("lost", 1));
        session.flush();
        session.connection().executeRaw(setting());
    }

    private void loseReader() {
        sessions.open().execute(select(Item.class)).all();
    }

    private void loseStream() {
        sessions.open().execute(select(Item.class).fetchSize(2)).iterator().next();
    }

    private void loseConnection() {
        engine.connect().execute(select(Item.NAME).from(Item.class)).iterator().next();
    }

    /** As many as the pool has; one of them alone may write on every database. */
    private void losePool(boolean spoilt) {
        if (spoilt) {
            loseWriter();
            loseStream();
            loseConnection();
        } else {
            loseWriterOf(sessions);
            loseReader();
            loseReader();
        }
        for (int i = 3; i < POOL; i++) {
            loseReader();
        }
    }

    private String answer(Connection connection) {
        return String.valueOf(connection.queryRaw(question()).one().value(0));
    }

    @Test
    @Tag("REL-24")
    void thousandLostSessions_leaveThePoolFull_andItsConnectionsAsTheyWere() throws InterruptedException {
        String usual = engine.callInTransaction(this::answer);

        LOG.setLevel(Level.ERROR); // a thousand warnings tell no more than one
        for (int lost = 0; lost < LOST; lost += POOL) {
            losePool(lost % 100 == 0);
            awaitFound(POOL);
        }

        assertThat(told).hasSize(LOST);
        List<Connection> all = new ArrayList<>();
        for (int i = 0; i < POOL; i++) {
            all.add(engine.connect());
        }
        for (Connection connection : all) {
            assertThat(connection.isInTransaction()).isFalse();
            assertThat(answer(connection)).isEqualTo(usual);
            connection.close();
        }
        assertThat(rows(Account.class)).isZero();
        save(new Account("ada", 1));
        assertThat(rows(Account.class)).isEqualTo(1);
    }

    @Test
    @Tag("REL-24")
    void lostSession_isToldOf_withTheStackOfItsCheckout() throws InterruptedException {
        renew(CheckoutStacks.ALWAYS);

        try (LoggedLines log = LoggedLines.collect()) {
            loseReader();
            awaitFound(1);

            assertThat(told.get(0).stack())
                    .anySatisfy(frame -> assertThat(frame.getMethodName()).isEqualTo("loseReader"));
            assertThat(told.get(0).thread()).isEqualTo(Thread.currentThread().getName());
            assertThat(log.lines())
                    .anySatisfy(line -> assertThat(line)
                            .contains("dev.cinnabar.pool", "was lost without being closed", "items", "loseReader"));
        }
    }

    @Test
    void stacksOfCheckouts_areKept_onceASessionWasLost() throws InterruptedException {
        try (LoggedLines log = LoggedLines.collect()) {
            loseReader();
            awaitFound(1);
            loseReader();
            awaitFound(1);

            assertThat(told.get(0).stack()).isEmpty();
            assertThat(log.lines())
                    .anySatisfy(line -> assertThat(line).contains("The stacks of checkouts are kept from now on"));
            assertThat(told.get(1).stack())
                    .anySatisfy(frame -> assertThat(frame.getMethodName()).isEqualTo("loseReader"));
        }
    }

    @Test
    void stacksOfCheckouts_areNotKept_whereNobodyWantsThem() throws InterruptedException {
        renew(CheckoutStacks.NEVER);

        loseReader();
        awaitFound(1);
        loseReader();
        awaitFound(1);

        assertThat(told).allSatisfy(one -> assertThat(one.stack()).isEmpty());
    }

    private void renew(CheckoutStacks when) {
        engine.close();
        engine = with(Engine.builder(url)).checkoutStacks(when).build();
        sessions = SessionFactory.of(engine);
        listen(engine);
    }

    @Test
    void transactionOfALostSession_isToldToBeRolledBack() throws InterruptedException {
        List<Mark> began = new ArrayList<>();
        List<Mark> rolledBack = Collections.synchronizedList(new ArrayList<>());
        engine.events().on(TransactionBegan.class, event -> began.add(event.mark()));
        engine.events().on(TransactionRolledBack.class, event -> rolledBack.add(event.mark()));

        loseWriter();
        awaitFound(1);

        assertThat(rolledBack).isEqualTo(began).hasSize(1);
    }

    @Test
    void connection_isUsedAgain_whereATransactionIsAllThatWasLeftOnIt() throws InterruptedException {
        AtomicInteger made = connectionsMade();

        loseWriterOf(sessions);
        awaitFound(1);

        assertThat(rows(Account.class)).isZero();
        assertThat(made).hasValue(0);
    }

    @Test
    void connection_isReplaced_whereRowsAreHalfRead_orTheDriversIsKnown() throws InterruptedException {
        AtomicInteger made = connectionsMade();

        loseStream();
        awaitFound(1);
        assertThat(rows(Item.class)).isEqualTo(10);
        assertThat(made).hasValue(1);

        engine.connect().unwrap(java.sql.Connection.class);
        awaitFound(1);
        assertThat(rows(Item.class)).isEqualTo(10);
        assertThat(made).hasValue(2);
    }

    /** From now on. */
    private AtomicInteger connectionsMade() {
        AtomicInteger made = new AtomicInteger();
        engine.events().on(Connect.class, event -> made.incrementAndGet());
        return made;
    }

    @Test
    void result_holdsItsConnection_whenAllElseIsLost() throws InterruptedException {
        Result<Item> rest = sessionsResult();

        loseReader();
        awaitFoundBeside(1);

        assertThat(rest.all()).hasSize(10);
        assertThat(told).hasSize(1);
    }

    /** The session can be reached by nothing but this. */
    private Result<Item> sessionsResult() {
        return sessions.open().execute(select(Item.class).fetchSize(2));
    }

    @Test
    void transaction_holdsItsConnection_whenAllElseIsLost() throws InterruptedException {
        Transaction begun = connectionsTransaction();

        loseReader();
        awaitFoundBeside(1);
        begun.commit();

        assertThat(rows(Account.class)).isEqualTo(1);
        assertThat(told).hasSize(1);
    }

    private Transaction connectionsTransaction() {
        Connection connection = engine.connect();
        Transaction begun = connection.begin();
        loseSessionOn(connection);
        return begun;
    }

    private void loseSessionOn(Connection connection) {
        Session session = sessions.open(connection, JoinMode.ROLLBACK_ONLY);
        session.add(new Account("ada", 1));
        session.flush();
    }

    @Test
    void closedSessions_areNotTakenBackAgain() throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            try (Session session = sessions.open()) {
                session.execute(select(Item.class)).all();
            }
            sessions.inTransaction(session -> session.add(new Account("ada", 1)));
        }

        loseReader();
        awaitFound(1);

        assertThat(told).hasSize(1);
        assertThat(rows(Account.class)).isEqualTo(20);
    }

    @Test
    void sessionThatOthersLead_leavesTheirTransactionToThem_whenItIsLost() throws Exception {
        try (java.sql.Connection jdbc = DriverManager.getConnection(leadersUrl())) {
            jdbc.setAutoCommit(false);
            loseLedSession(jdbc);
            awaitFoundBeside(1);
            jdbc.commit();
        }

        assertThat(rows(Account.class)).isEqualTo(1);
    }

    private void loseLedSession(java.sql.Connection jdbc) {
        Session session = sessions.join(jdbc, TransactionOptions.USUAL).session();
        session.add(new Account("ada", 1));
        session.flush();
    }

    /** What a connection needs to know that others make. */
    String leadersUrl() {
        return jdbcUrl();
    }

    @Test
    void connectionOfAnothersPool_goesBackAsItCame_whenASessionIsLost() throws Exception {
        try (HikariDataSource pool = new HikariDataSource();
                Engine sharing = sharing(pool)) {
            loseWriterOf(SessionFactory.of(sharing));
            awaitFoundBeside(1);

            assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
            try (java.sql.Connection jdbc = pool.getConnection()) {
                assertThat(jdbc.getAutoCommit()).isTrue();
                jdbc.setAutoCommit(false);
                insertItem(jdbc);
                jdbc.commit();
            }
        }
        assertThat(rows(Account.class)).isZero();
        assertThat(rows(Item.class)).isEqualTo(11);
    }

    private Engine sharing(HikariDataSource pool) {
        pool.setJdbcUrl(leadersUrl());
        pool.setMaximumPoolSize(1);
        Engine sharing = Engine.of(pool);
        listen(sharing);
        return sharing;
    }

    private static void loseWriterOf(SessionFactory sessions) {
        Session session = sessions.open();
        session.add(new Account("lost", 1));
        session.flush();
    }

    private static void insertItem(java.sql.Connection jdbc) throws SQLException {
        try (Statement statement = jdbc.createStatement()) {
            statement.execute("INSERT INTO items (name) VALUES ('another')");
        }
    }

    @Test
    void sessionInTheTransactionOfAnother_leavesItToItsOwner_whenItIsLost() throws InterruptedException {
        try (Connection connection = engine.connect()) {
            connection.begin();
            loseSessionOn(connection);
            loseReader();
            awaitFoundBeside(1);
            connection.commit();
        }

        assertThat(told).hasSize(1);
        assertThat(rows(Account.class)).isEqualTo(1);
    }
}
