package dev.cinnabar.it.guide;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.and;
import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.into;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.sum;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.sql.Sql.text;
import static dev.cinnabar.sql.Sql.update;
import static dev.cinnabar.type.Types.BIGINT;
import static dev.cinnabar.type.Types.TIMESTAMP;
import static dev.cinnabar.type.Types.VARCHAR;
import static dev.cinnabar.type.Types.decimal;
import static dev.cinnabar.type.Types.varchar;
import static java.math.BigDecimal.TEN;
import static java.math.BigDecimal.ZERO;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.result.Row2;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The code of docs/guide/core.md: Core without models. Tables are values, statements are values, rows come back. */
final class CoreGuide {
    private CoreGuide() {}

    // A column is said once: its name, its type, and with it all that can be done with it.
    static final NumberColumn<Long> ID = column("id", BIGINT).primaryKey();
    static final TextColumn NAME = column("name", varchar(50)).notNull().unique();
    static final NumberColumn<BigDecimal> BALANCE =
            column("balance", decimal(12, 2)).notNull();

    static final Table ACCOUNTS = table("accounts", ID, NAME, BALANCE);

    static final NumberColumn<Long> ACCOUNT =
            column("account_id", BIGINT).notNull().references(ACCOUNTS, ID);
    static final NumberColumn<BigDecimal> AMOUNT =
            column("amount", decimal(12, 2)).notNull();
    static final ColumnDefinition<Instant> BOOKED_AT =
            column("booked_at", TIMESTAMP).notNull().serverNow();

    static final Table BOOKINGS = table("bookings", ID, ACCOUNT, AMOUNT, BOOKED_AT);

    static final MetaData BANK = MetaData.of(ACCOUNTS, BOOKINGS);

    record Account(String name, BigDecimal balance) {}

    static void create(Engine engine) {
        BANK.createAll(engine); // accounts before bookings: the foreign key says so
    }

    static long write(Connection connection) {
        connection.execute(insert(ACCOUNTS).set(ID, 1L).set(NAME, "alice").set(BALANCE, TEN));
        connection.execute(insert(ACCOUNTS).set(ID, 2L).set(NAME, "bob").set(BALANCE, ZERO));
        connection.execute(
                insert(BOOKINGS), // many rows, one statement
                List.of(
                        Map.of("id", 1L, "account_id", 2L, "amount", TEN),
                        Map.of("id", 2L, "account_id", 2L, "amount", TEN.negate())));

        connection.execute(update(ACCOUNTS)
                .set(BALANCE, ACCOUNTS.column(BALANCE).plus(5)) // balance = balance + ?
                .where(ACCOUNTS.column(NAME).eq("alice")));

        return connection
                .execute(delete(BOOKINGS).where(BOOKINGS.column(AMOUNT).lt(0)))
                .rowCount();
    }

    static List<Account> rich(Connection connection) {
        var name = ACCOUNTS.column(NAME); // text: like, lower, concat
        var balance = ACCOUNTS.column(BALANCE); // a number: plus, gt, sum

        return connection
                .execute(select(into(Account::new, name, balance))
                        .where(name.like("a%"), balance.gt(9.99))
                        .orderBy(balance.desc(), name)
                        .limit(10))
                .all();
    }

    static Select<Row2<String, BigDecimal>> turnover() {
        var name = ACCOUNTS.column(NAME);
        return select(name, sum(BOOKINGS.column(AMOUNT)))
                .join(BOOKINGS, BOOKINGS.column(ACCOUNT).eq(ACCOUNTS.column(ID)))
                .groupBy(name)
                .having(sum(BOOKINGS.column(AMOUNT)).ge(10));
    }

    static Select<Row2<String, String>> twins() {
        Table b = ACCOUNTS.as("b"); // one table twice: an alias
        return select(ACCOUNTS.column(NAME), b.column(NAME))
                .join(
                        b,
                        and(
                                b.column(BALANCE).eq(ACCOUNTS.column(BALANCE)),
                                b.column(ID).gt(ACCOUNTS.column(ID))));
    }

    static List<String> names(Connection connection) {
        return connection
                .execute(text("SELECT name FROM accounts WHERE balance > :least")
                        .bind("least", 5)
                        .returns(String.class))
                .all();
    }

    static List<String> discover(Engine engine) {
        List<String> tables = Inspector.of(engine).tableNames();
        MetaData found = MetaData.reflect(engine);

        Table accounts = table(found.table("accounts"));
        engine.inTransaction(connection -> connection
                .execute(select(accounts.column("name", VARCHAR).lower()))
                .all());
        return tables;
    }
}
