package dev.cinnabar.it.connect;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.listParameter;
import static dev.cinnabar.sql.Sql.parameter;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.sql.Sql.text;
import static dev.cinnabar.sql.Sql.update;
import static dev.cinnabar.type.Types.BINARY;
import static dev.cinnabar.type.Types.BOOLEAN;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.JSON;
import static dev.cinnabar.type.Types.TIMESTAMP;
import static dev.cinnabar.type.Types.UUID;
import static dev.cinnabar.type.Types.decimal;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.ExecutionOptions;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.plugin.Plugin;
import dev.cinnabar.plugin.PluginContext;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.CreateIndex;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.schema.SchemaOperation.DropTable;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.sql.Table;
import dev.cinnabar.testkit.server.DatabaseServer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statements with their values in their text do what they do with parameters. */
abstract class ScriptContract extends ConnectContract {
    private static final Table THINGS = table(TableDefinition.of(
            "things",
            column("id", INTEGER).primaryKey().autoincrement(false),
            column("name", varchar(80)),
            column("price", decimal(12, 4)),
            column("good", BOOLEAN),
            column("made", TIMESTAMP),
            column("notes", JSON),
            column("bytes", BINARY),
            column("number", UUID)));
    private static final String HOSTILE = "it's \\ \"a\" `b` -- /* */ ; ? :name $1 \n\r\t 😀";

    private final List<SchemaOperation> steps = List.of(
            new CreateTable(THINGS.definition()),
            new CreateIndex(TableName.of("things"), Index.index("ix_things", "name"), false));

    ScriptContract(DatabaseServer server) {
        super(server);
    }

    @BeforeEach
    void create() {
        engine().script(steps).forEach(engine()::executeRaw);
    }

    @AfterEach
    void dropThings() {
        engine().apply(List.of(new DropTable(THINGS.definition())));
    }

    private static Map<String, Object> thing(int id) {
        Map<String, Object> thing = new HashMap<>();
        thing.put("id", id);
        thing.put("name", HOSTILE);
        thing.put("price", new BigDecimal("-1234.5000"));
        thing.put("good", true);
        thing.put("made", Instant.parse("2026-02-12T10:11:12.345678Z"));
        thing.put("notes", "{\"a\": [1, \"it's\"]}");
        thing.put("bytes", new byte[] {0, 1, -1, 39, 92});
        thing.put("number", java.util.UUID.fromString("00000000-0000-4000-8000-000000000001"));
        return thing;
    }

    /** All columns but the key, as the database gives them. */
    private List<Object> row(int id) {
        try (Connection connection = engine().connect()) {
            List<Object> values = new ArrayList<>();
            var row = connection
                    .queryRaw("SELECT name, price, good, made, notes, bytes, number FROM things WHERE id = " + id)
                    .one();
            for (int i = 0; i < row.size(); i++) {
                values.add(row.value(i));
            }
            return values;
        }
    }

    private List<Integer> ids() {
        try (Connection connection = engine().connect()) {
            return connection
                    .execute(select(THINGS.column("id", INTEGER)).orderBy(THINGS.column("id", INTEGER)))
                    .all();
        }
    }

    @Test
    void insert_writesEachTypeAsAParameterDoes() {
        Map<String, Object> nothing = new HashMap<>(thing(4));
        nothing.replaceAll((name, value) -> name.equals("id") ? value : null);

        engine().inTransaction(connection -> {
            connection.execute(insert(THINGS).values(thing(1)));
            connection.execute(insert(THINGS).values(nothing));
        });
        engine().executeRaw(engine().script(insert(THINGS).rows(List.of(thing(2), thing(3)))));
        nothing.put("id", 5);
        engine().executeRaw(engine().script(insert(THINGS).values(nothing)));

        assertThat(row(2)).usingRecursiveComparison().isEqualTo(row(1));
        assertThat(row(3)).usingRecursiveComparison().isEqualTo(row(1));
        assertThat(row(1).get(0)).isEqualTo(HOSTILE);
        assertThat(row(5)).isEqualTo(row(4)).containsOnlyNulls();
    }

    @Test
    void parametersByName_areWrittenOut_listsToo() {
        engine().executeRaw(engine().script(insert(THINGS).rows(List.of(thing(1), thing(2), thing(3), thing(4)))));
        var id = THINGS.column("id", INTEGER);

        engine().executeRaw(engine().script(update(THINGS)
                .set(column("name", varchar(80)), parameter("name", varchar(80)))
                .where(id.eq(parameter("id", INTEGER)))
                .bind("name", "new")
                .bind("id", 1)));
        engine().executeRaw(engine().script(delete(THINGS)
                .where(id.in(listParameter("ids", INTEGER)))
                .bind("ids", List.of(2, 3, 9))));
        engine().executeRaw(engine().script(text("UPDATE things SET name = :name WHERE id IN :ids AND name <> ':name'")
                .bind("name", "said")
                .bindList("ids", List.of(4), INTEGER)));

        assertThat(ids()).containsExactly(1, 4);
        assertThat(row(1).get(0)).isEqualTo("new");
        assertThat(row(4).get(0)).isEqualTo("said");
        assertThatThrownBy(() -> engine().script(delete(THINGS).where(id.eq(parameter("id", INTEGER)))))
                .isInstanceOf(UsageException.class)
                .extracting("code")
                .isEqualTo(ErrorCode.MISSING_PARAMETER);
    }

    @Test
    void query_isWrittenOut() {
        engine().executeRaw(engine().script(insert(THINGS).rows(List.of(thing(1), thing(2)))));
        var id = THINGS.column("id", INTEGER);

        String script = engine().script(select(id)
                .where(id.gt(1), THINGS.column("name", varchar(80)).eq(HOSTILE))
                .limit(5));

        try (Connection connection = engine().connect()) {
            assertThat(connection.queryRaw(script).scalars(Integer.class).all()).containsExactly(2);
        }
    }

    @Test
    void script_isAsPluginsAndTheMapOfSchemasWantIt() {
        Plugin plugin = new Plugin() {
            @Override
            public String name() {
                return "indexing";
            }

            @Override
            public void install(PluginContext context) {
                context.schema((step, dialect) -> step instanceof CreateTable
                        ? List.of(step, new CreateIndex(TableName.of("things"), Index.index("ix_made", "made"), false))
                        : List.of(step));
            }
        };
        try (Engine planned = builder().plugin(plugin).build()) {
            Engine elsewhere = planned.withOptions(ExecutionOptions.NONE.withSchema("", "attic"));

            assertThat(planned.script(steps)).hasSize(3).anyMatch(sql -> sql.contains("ix_made"));
            assertThat(elsewhere.script(steps).get(0)).contains("attic");
            assertThat(elsewhere.script(insert(THINGS).values(thing(1)))).contains("attic");
        }
    }

    @Test
    void apply_tellsOfEachStatement_beforeItIsSent() {
        engine().apply(List.of(new DropTable(THINGS.definition())));
        List<String> told = new ArrayList<>();
        try (Connection connection = engine().connect()) {
            connection.apply(steps, told::add);
            connection.commit();

            assertThat(told).isEqualTo(engine().script(steps));
            assertThatThrownBy(() -> connection.apply(List.of(new DropTable(THINGS.definition())), sql -> {
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
            connection.rollback();
        }
        assertThat(engine().inspector().hasTable("things")).isTrue();
    }
}
