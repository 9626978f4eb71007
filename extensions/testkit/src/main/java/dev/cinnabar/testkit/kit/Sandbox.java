package dev.cinnabar.testkit.kit;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.EngineBuilder;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.result.Changed;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.sql.Change;
import dev.cinnabar.sql.Query;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one check plays in: an engine, a connection, and tables that are dropped afterwards. Confined to the thread of its check.
 */
public final class Sandbox {
    private final String url;
    private final Engine engine;
    private final Deque<Consumer<Connection>> afterwards = new ArrayDeque<>();
    private @Nullable Connection connection;

    Sandbox(String url, Engine engine) {
        this.url = url;
        this.engine = engine;
    }

    /** The engine that all checks share. */
    public Engine engine() {
        return engine;
    }

    /** The check's own connection: taken when it is first asked for, and the same from then on. */
    public Connection connection() {
        if (connection == null) {
            connection = engine.connect();
        }
        return connection;
    }

    /** The dialect of the database behind the connection. */
    public Dialect dialect() {
        return connection().dialect();
    }

    /** Whether the database has it. */
    public boolean has(Feature feature) {
        return dialect().has(feature);
    }

    /** Creates the tables, and commits; they are dropped after the check. */
    public void create(TableDefinition... tables) {
        create(MetaData.of(tables));
    }

    /** Commits what is open, creates all that the metadata hold, and commits again; it is dropped after the check. */
    public void create(MetaData metadata) {
        connection().commit();
        afterwards(metadata::dropAll);
        metadata.createAll(connection());
        connection().commit();
    }

    /** Creates a schema, which is dropped after the check with all that is in it. */
    public void schema(String name) {
        afterwards(fresh -> fresh.apply(List.of(new SchemaOperation.DropSchema(name, true, true))));
        connection().apply(List.of(new SchemaOperation.CreateSchema(name, false)));
        connection().commit();
    }

    /** Another engine on the same database, to be closed by who builds it. */
    public EngineBuilder builder() {
        return Engine.builder(url);
    }

    /** What is to be done after the check, on a connection with no transaction open; the last said is done first. */
    public void afterwards(Consumer<Connection> undo) {
        afterwards.push(undo);
    }

    /** Inserts rows, and commits: for each row one value for each column, in their order. */
    public void fill(Table table, @Nullable Object... values) {
        int width = table.columns().size();
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int from = 0; from < values.length; from += width) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            for (int i = 0; i < width; i++) {
                row.put(table.columns().get(i).name(), values[from + i]);
            }
            rows.add(row);
        }
        connection().execute(Sql.insert(table), rows);
        connection().commit();
    }

    /** All rows of a query. */
    public <R> List<R> all(Query<R> query) {
        return connection().execute(query).all();
    }

    /** Runs a statement that gives a count. */
    public Changed run(Change change) {
        return connection().execute(change);
    }

    /** Ends the check: what it left open is rolled back, what it created is dropped. */
    void clear() {
        if (connection != null) {
            connection.close();
        }
        if (!afterwards.isEmpty()) {
            try (Connection fresh = engine.connect()) {
                for (Consumer<Connection> undo : afterwards) {
                    undo.accept(fresh);
                    fresh.commit();
                }
            }
        }
    }
}
