package dev.cinnabar.it.schema;

import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An empty SQLite database, and what tests ask of it in plain SQL. */
abstract class RebuildGround {
    private TestDatabase database;
    Engine engine;

    @BeforeEach
    void open() {
        database = Databases.sqlite().fresh("rebuild");
        engine = Engine.create(database.url());
    }

    @AfterEach
    void close() {
        engine.close();
        database.close();
    }

    void run(String... statements) {
        for (String sql : statements) {
            engine.executeRaw(sql);
        }
    }

    void apply(SchemaOperation... steps) {
        engine.apply(List.of(steps));
    }

    /** The rows of a query, each as a text with blanks between its values. */
    List<String> rows(String sql) {
        try (Connection connection = engine.connect()) {
            return rows(connection, sql);
        }
    }

    static List<String> rows(Connection connection, String sql) {
        List<String> rows = new ArrayList<>();
        connection.queryRaw(sql).all().forEach(row -> {
            List<String> values = new ArrayList<>();
            row.values().forEach(value -> values.add(String.valueOf(value)));
            rows.add(String.join(" ", values));
        });
        return rows;
    }

    TableDefinition table(String name) {
        return Inspector.of(engine).table(name);
    }

    /** The statements that the steps send. */
    List<String> sent(SchemaOperation... steps) {
        List<String> sent = new ArrayList<>();
        engine.events().on(BeforeExecute.class, event -> sent.add(event.sql()));
        apply(steps);
        return List.copyOf(sent);
    }

    /** Everything in the database, so that it can be told whether anything changed. */
    List<String> everything() {
        List<String> all = new ArrayList<>(rows("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY 1, 2"));
        for (String name : rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1")) {
            all.addAll(rows("SELECT * FROM \"" + name.replace("\"", "\"\"") + "\" ORDER BY 1"));
        }
        return all;
    }
}
