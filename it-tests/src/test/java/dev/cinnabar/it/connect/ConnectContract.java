package dev.cinnabar.it.connect;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.varchar;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.EngineBuilder;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Table;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A fresh database with one table, and engines for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ConnectContract {
    static final NumberColumn<Integer> ID = column("id", INTEGER).primaryKey().autoincrement(false);
    static final TextColumn NAME = column("name", varchar(50)).notNull().unique();
    static final Table PEOPLE = table("people", ID, NAME);

    private final DatabaseServer server;
    private TestDatabase database;
    private Engine engine;

    ConnectContract(DatabaseServer server) {
        this.server = server;
    }

    @BeforeAll
    void createTable() {
        database = server.fresh(getClass().getSimpleName());
        engine = builder().build();
        engine.apply(List.of(new SchemaOperation.CreateTable(PEOPLE.definition())));
    }

    @AfterAll
    void drop() {
        engine.close();
        database.close();
    }

    TestDatabase database() {
        return database;
    }

    /** An engine that all tests of the class share. */
    Engine engine() {
        return engine;
    }

    EngineBuilder builder() {
        return Engine.builder(database.url());
    }

    /** The number of rows, seen by a connection that Cinnabar knows nothing of. */
    long rowsSeenFromOutside() throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM people")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    void empty() {
        engine.inTransaction(connection -> connection.executeRaw("DELETE FROM people"));
    }
}
