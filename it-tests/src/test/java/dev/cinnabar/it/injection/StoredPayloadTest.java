package dev.cinnabar.it.injection;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.Identifiers;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Table;
import dev.cinnabar.testkit.server.FreshDatabase;
import dev.cinnabar.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every payload as a value and as a name on a real database: it comes back as it was, and a table beside it is left alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StoredPayloadTest {
    private static final TextColumn SECRET = column("secret", Types.varchar(20));
    private static final Table CANARY = table("canary", SECRET);
    private static final NumberColumn<Integer> ID =
            column("id", Types.INTEGER).primaryKey().autoincrement(false);
    private static final TextColumn PAYLOAD = column("payload", Types.varchar(200));
    private static final Table STORE = table("store", ID, PAYLOAD);

    private final FreshDatabase database;
    private @Nullable Engine engine;

    StoredPayloadTest(FreshDatabase database) {
        this.database = database;
    }

    @BeforeAll
    void create() {
        engine = Engine.create(database.url());
        MetaData.of(CANARY, STORE).createAll(engine);
        engine.inTransaction(connection -> connection.execute(insert(CANARY).set(SECRET, "unharmed")));
    }

    @AfterAll
    void close() {
        if (engine != null) {
            engine.close();
        }
    }

    @AfterEach
    void canary_isUnharmed() {
        List<String> secrets = engine.read(connection ->
                connection.execute(select(CANARY.column(SECRET)).from(CANARY)).all());

        assertThat(secrets).containsExactly("unharmed");
    }

    @Tag("SEC-10")
    @Test
    void payload_isAValueLikeAnyOther() {
        List<String> payloads =
                Payloads.all().stream().filter(text -> text.indexOf('\0') < 0).toList();
        List<Map<String, Object>> rows = new ArrayList<>();
        payloads.forEach(payload -> rows.add(Map.of("id", rows.size(), "payload", payload)));

        List<String> back = engine.callInTransaction(connection -> {
            connection.execute(insert(STORE), rows);
            return connection
                    .execute(select(STORE.column(PAYLOAD)).from(STORE).orderBy(STORE.column(ID)))
                    .all();
        });

        assertThat(back).containsExactlyElementsOf(payloads);
        engine.inTransaction(connection -> back.forEach(payload -> assertFound(connection, payload)));
    }

    /** What was read goes back into conditions, as a value and as a pattern. */
    private static void assertFound(Connection connection, String payload) {
        var stored = STORE.column(PAYLOAD);
        var found = select(stored).from(STORE).where(stored.eq(payload), stored.contains(payload));

        assertThat(connection.execute(found).all()).contains(payload);
    }

    @Tag("SEC-10")
    @Test
    void payload_isANameLikeAnyOther() {
        List<Table> tables = new ArrayList<>();
        Payloads.all().stream()
                .map(String::strip)
                .distinct()
                .filter(this::isName)
                .forEach(name -> {
                    TextColumn column = column(name, Types.varchar(20));
                    tables.add(table("t" + tables.size(), column));
                });
        MetaData.of(tables.stream().map(Table::definition).toList()).createAll(engine);

        MetaData reflected = MetaData.reflect(engine);
        List<Table> read = tables.stream()
                .map(table -> table(reflected.table(table.definition().name())))
                .toList();

        engine.inTransaction(connection -> read.forEach(table -> assertUsable(connection, table)));

        assertThat(tables).hasSizeGreaterThan(400);
    }

    private boolean isName(String text) {
        try {
            Identifiers identifiers = engine.dialect().identifiers();
            return !identifiers.quote(text).isEmpty();
        } catch (UsageException refused) {
            return false;
        }
    }

    private static void assertUsable(Connection connection, Table table) {
        var column = (TextColumn) table.definition().columns().get(0);
        connection.execute(insert(table).set(column, "kept"));

        var read = select(table.column(column).as(column.name()))
                .from(table)
                .where(table.column(column).isNotNull());

        assertThat(connection.execute(read).one()).isEqualTo("kept");
    }
}
