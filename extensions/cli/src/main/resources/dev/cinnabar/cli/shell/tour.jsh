// Columns are values, and a table is made of them
import dev.cinnabar.sql.Table;
import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.type.Types.*;

var ID = column("id", BIGINT).primaryKey();
var NAME = column("name", varchar(50)).notNull().unique();
var BALANCE = column("balance", decimal(10, 2)).notNull();
Table ACCOUNTS = table("accounts", ID, NAME, BALANCE);

var ACCOUNT = column("account_id", BIGINT).notNull().references(ACCOUNTS, ID);
var AMOUNT = column("amount", decimal(10, 2)).notNull();
Table BOOKINGS = table("bookings", ID, ACCOUNT, AMOUNT);

// They are created in the order of their foreign keys
MetaData.of(BOOKINGS, ACCOUNTS).createAll(engine);

// Rows go in: what is said of many goes out in one statement
engine.inTransaction(connection -> {
    connection.execute(insert(ACCOUNTS), List.of(
            Map.of("id", 1L, "name", "alice", "balance", new BigDecimal("120.50")),
            Map.of("id", 2L, "name", "bob", "balance", new BigDecimal("8.00"))));
    connection.execute(insert(BOOKINGS), List.of(
            Map.of("id", 1L, "account_id", 1L, "amount", BigDecimal.TEN),
            Map.of("id", 2L, "account_id", 1L, "amount", BigDecimal.ONE),
            Map.of("id", 3L, "account_id", 2L, "amount", BigDecimal.TEN.negate())));
});

// A statement is a value too, and says what it would send
var booked = select(ACCOUNTS.column(NAME), sum(BOOKINGS.column(AMOUNT)))
        .join(BOOKINGS, BOOKINGS.column(ACCOUNT).eq(ACCOUNTS.column(ID)))
        .groupBy(ACCOUNTS.column(NAME))
        .having(sum(BOOKINGS.column(AMOUNT)).gt(0));
booked

// Sent, it gives rows whose types the compiler knows
engine.callInTransaction(connection -> connection.execute(booked).all())

// A mistake is told with its cure
engine.inspector().table("bookigns")

// The tables change in the program; the database is compared with them, and the steps between both are values
import dev.cinnabar.migrate.compare.SchemaComparison;

Table LATER = table("accounts", ID, NAME, BALANCE, column("city", varchar(80)));
var changes = SchemaComparison.of(MetaData.of(LATER, BOOKINGS)).on(engine);
changes.differences()

// They are taken in a transaction, and nothing differs any more
engine.inTransaction(connection -> connection.apply(changes.operations()));
SchemaComparison.of(MetaData.of(LATER, BOOKINGS)).on(engine).isEmpty()

// Each step knows its way back
engine.inTransaction(connection -> connection.apply(changes.reversed()));
engine.inspector().table("accounts").columns().stream().map(ColumnDefinition::name).toList()
