package dev.cinnabar.it.guide;

import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.result.Row2;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs the code of the guide and asserts its rows and its SQL; one class for each database. */
abstract class CoreGuideContract {
    private Engine engine;
    private SqlLog log;

    abstract String url();

    @BeforeEach
    void connect() {
        engine = Engine.create(url());
        CoreGuide.BANK.dropAll(engine);
        CoreGuide.create(engine);
        log = SqlLog.on(engine);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void written() {
        engine.inTransaction(CoreGuide::write);
        log.take();
    }

    @Test
    void write_sendsOneStatementForEachLine() {
        long gone = engine.callInTransaction(CoreGuide::write);

        assertThat(gone).isOne();
        assertThat(log.take())
                .containsExactly(
                        "INSERT INTO accounts (id, name, balance) VALUES (?, ?, ?)",
                        "INSERT INTO accounts (id, name, balance) VALUES (?, ?, ?)",
                        "INSERT INTO bookings (" + String.join(", ", bookingColumns()) + ") " + twoBookings(),
                        "UPDATE accounts SET balance = accounts.balance + ? WHERE accounts.name = ?",
                        "DELETE FROM bookings WHERE bookings.amount < ?");
    }

    /** How two rows stand in one statement. */
    String twoBookings() {
        return "VALUES (?, ?, ?), (?, ?, ?)";
    }

    /** A map of Java's has no order of its own: the columns stand as the first row names them. */
    static List<String> bookingColumns() {
        return List.copyOf(
                java.util.Map.of("id", 1L, "account_id", 2L, "amount", 3).keySet());
    }

    @Test
    void rich_comesBackAsRecords() {
        written();

        List<CoreGuide.Account> rich = engine.callInTransaction(CoreGuide::rich);

        assertThat(rich).containsExactly(new CoreGuide.Account("alice", new BigDecimal("15.00")));
        assertThat(log.take())
                .containsExactly("SELECT accounts.name, accounts.balance FROM accounts WHERE accounts.name LIKE ?"
                        + " AND accounts.balance > ? ORDER BY accounts.balance DESC, accounts.name LIMIT ?");
    }

    @Test
    void turnover_joinsAndGroups() {
        written();

        List<Row2<String, BigDecimal>> rows =
                engine.callInTransaction(c -> c.execute(CoreGuide.turnover()).all());

        assertThat(rows).containsExactly(new Row2<>("bob", new BigDecimal("10.00")));
        assertThat(log.take())
                .containsExactly(
                        "SELECT accounts.name, sum(bookings.amount) FROM accounts JOIN bookings"
                                + " ON bookings.account_id = accounts.id GROUP BY accounts.name HAVING sum(bookings.amount) >= ?");
    }

    @Test
    void twins_joinsATableToItself() {
        written();

        List<Row2<String, String>> rows =
                engine.callInTransaction(c -> c.execute(CoreGuide.twins()).all());

        assertThat(rows).isEmpty();
        assertThat(log.take())
                .containsExactly("SELECT accounts.name, b.name FROM accounts JOIN accounts AS b"
                        + " ON b.balance = accounts.balance AND b.id > accounts.id");
    }

    @Test
    void text_isSentAsItStands() {
        written();

        List<String> names = engine.callInTransaction(CoreGuide::names);

        assertThat(names).containsExactly("alice");
        assertThat(log.take()).containsExactly("SELECT name FROM accounts WHERE balance > ?");
    }

    @Test
    void discover_findsTheTablesThatAreThere() {
        assertThat(CoreGuide.discover(engine)).contains("accounts", "bookings");
    }

    @Test
    void closing_rollsBackWhatWasNotCommitted() {
        try (Connection connection = engine.connect()) {
            CoreGuide.write(connection);
        }

        long left = engine.callInTransaction(
                c -> c.execute(select(dev.cinnabar.sql.Sql.count()).from(CoreGuide.ACCOUNTS))
                        .one());
        assertThat(left).isZero();
    }
}
