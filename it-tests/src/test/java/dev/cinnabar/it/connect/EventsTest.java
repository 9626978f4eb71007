package dev.cinnabar.it.connect;

import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.eventbus.Subscribe;
import dev.cinnabar.connect.AfterExecute;
import dev.cinnabar.connect.BeforeDdl;
import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Connect;
import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.SavepointSet;
import dev.cinnabar.connect.TransactionBegan;
import dev.cinnabar.connect.TransactionCommitted;
import dev.cinnabar.connect.TransactionRolledBack;
import dev.cinnabar.plugin.Plugin;
import dev.cinnabar.plugin.PluginContext;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.testkit.server.Databases;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who listens hears at once, in order, and may refuse. */
class EventsTest extends ConnectContract {
    private final List<String> heard = new ArrayList<>();

    EventsTest() {
        super(Databases.sqlite());
    }

    @BeforeEach
    void forget() {
        empty();
        heard.clear();
    }

    @Test
    void connection_tellsOfItsTransactions() {
        try (Engine engine = builder().build()) {
            engine.events().on(TransactionBegan.class, event -> heard.add("begin"));
            engine.events().on(SavepointSet.class, event -> heard.add("savepoint"));
            engine.events().on(TransactionCommitted.class, event -> heard.add("commit"));
            engine.events().on(TransactionRolledBack.class, event -> heard.add("rollback"));

            engine.inTransaction(connection -> connection.nested().close());
            try (Connection connection = engine.connect()) {
                connection.begin();
            }

            assertThat(heard).containsExactly("begin", "savepoint", "commit", "begin", "rollback");
        }
    }

    @Test
    void listener_refusesByThrowing() throws SQLException {
        IllegalStateException veto = new IllegalStateException("no");
        try (Engine engine = builder().build()) {
            engine.events().on(BeforeExecute.class, event -> {
                throw veto;
            });

            assertThatThrownBy(() -> engine.inTransaction(connection ->
                            connection.execute(insert(PEOPLE).set(ID, 1).set(NAME, "ada"))))
                    .isSameAs(veto);
        }
        assertThat(rowsSeenFromOutside()).isZero();
    }

    @Test
    void listenerOfACommit_cannotUndoIt() throws SQLException {
        try (Engine engine = builder().build()) {
            engine.events().on(TransactionCommitted.class, event -> {
                throw new IllegalStateException("too late");
            });

            engine.inTransaction(
                    connection -> connection.execute(insert(PEOPLE).set(ID, 1).set(NAME, "ada")));
        }
        assertThat(rowsSeenFromOutside()).isEqualTo(1);
    }

    /** Listens by Guava's annotation. */
    public final class Annotated {
        @Subscribe
        public void ran(AfterExecute event) {
            heard.add(event.rows() + " by annotation");
        }
    }

    @Test
    void annotatedMethod_hears_andIsSilentOnceItsSubscriptionIsClosed() {
        try (Engine engine = builder().build();
                Connection connection = engine.connect()) {
            try (var subscription = engine.events().register(new Annotated())) {
                assertThat(subscription).isNotNull();
                connection.execute(select(PEOPLE.column(ID))).all();
            }
            connection.execute(select(PEOPLE.column(ID))).all();

            assertThat(heard).containsExactly("0 by annotation");
            assertThatThrownBy(() -> engine.events().register("nothing")).hasMessageContaining("@Subscribe");
        }
    }

    @Test
    void connect_canSetASessionUp() {
        try (Engine engine = builder().build()) {
            engine.events().on(Connect.class, event -> event.run("PRAGMA cache_size = 123"));

            try (Connection connection = engine.connect()) {
                assertThat(connection.queryRaw("PRAGMA cache_size").scalarOne(Integer.class))
                        .isEqualTo(123);
            }
        }
    }

    @Test
    void ddl_isToldBeforeItHappens() {
        try (Engine engine = builder().build()) {
            engine.events()
                    .on(
                            BeforeDdl.class,
                            event -> heard.add(event.operation().getClass().getSimpleName()));

            engine.apply(List.of(new SchemaOperation.ExecuteSql("CREATE TABLE x (y INTEGER)", "DROP TABLE x")));

            assertThat(heard).containsExactly("ExecuteSql");
        }
    }

    /** A plugin that says when it comes in. */
    private record Named(String name, int order, boolean isRequired, Runnable onInstall) implements Plugin {
        @Override
        public void install(PluginContext context) {
            onInstall.run();
        }
    }

    private Named plugin(String name, int order) {
        return new Named(name, order, false, () -> heard.add(name));
    }

    private static Named broken(boolean required) {
        return new Named("broken", 0, required, () -> {
            throw new IllegalStateException("broken");
        });
    }

    @Test
    void plugins_comeInByOrderAndName_andABrokenOneIsLeftOut() {
        try (Engine engine = builder()
                .plugin(plugin("b", 1))
                .plugin(plugin("a", 1))
                .plugin(broken(false))
                .plugin(plugin("c", -1))
                .build()) {
            assertThat(engine.pool().inUse()).isZero();
            assertThat(heard).containsExactly("c", "a", "b");
        }
    }

    @Test
    void requiredPlugin_stopsTheEngine_whenItIsBroken() {
        assertThatThrownBy(() -> builder().plugin(broken(true)).build()).hasMessageContaining("broken");
    }

    @Test
    void twoPluginsOfOneName_areRefused() {
        assertThatThrownBy(() ->
                        builder().plugin(plugin("a", 0)).plugin(plugin("a", 1)).build())
                .hasMessageContaining("Two plugins are named a");
    }

    @Test
    void settings_makeAnEngine() {
        var settings = java.util.Map.of(
                "db.url", database().url(), "db.pool.size", "2", "db.pool.timeout", "PT1S", "other", "x");
        try (Engine engine = Engine.builder(settings, "db.").maxOverflow(0).build()) {
            assertThat(engine.pool().most()).isEqualTo(2);
        }
        assertThatThrownBy(() -> Engine.builder(java.util.Map.of("db.url", "sqlite://", "db.pol.size", "2"), "db."))
                .hasMessageContaining("pol.size")
                .hasMessageContaining("pool.size");
    }

    @Test
    void offlineEngine_handsOutTheText() {
        List<String> script = new ArrayList<>();
        try (Engine engine = Engine.offline("postgresql", script::add)) {
            engine.apply(List.of(new SchemaOperation.CreateTable(PEOPLE.definition())));

            assertThat(script).anyMatch(sql -> sql.startsWith("CREATE TABLE \"people\""));
            assertThat(engine.compile(select(PEOPLE.column(ID)))).isEqualTo("SELECT \"people\".\"id\" FROM \"people\"");
        }
    }

    @Test
    void schemas_areTranslated() {
        try (Engine engine = builder().build()) {
            Engine other = engine.withOptions(engine.options().withSchema("", "main"));

            assertThat(other.compile(select(PEOPLE.column(ID)))).contains("`main`.`people`");
            try (Connection connection = other.connect()) {
                assertThat(connection.execute(select(PEOPLE.column(ID))).all()).isEmpty();
            }
        }
    }

    @Test
    void dataSource_isTakenFromAndGivenBackTo() {
        List<java.sql.Connection> given = new ArrayList<>();
        var source = new CountingSource(database().jdbcUrl(), given);
        try (Engine engine = Engine.of(source)) {
            engine.inTransaction(
                    connection -> connection.execute(insert(PEOPLE).set(ID, 1).set(NAME, "ada")));

            assertThat(engine.dialect().name()).isEqualTo("sqlite");
            assertThat(given)
                    .hasSize(2)
                    .allSatisfy(connection -> assertThat(connection.isClosed()).isTrue());
        }
    }
}
