package dev.cinnabar.it.connect;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.sql.Sql.text;
import static dev.cinnabar.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.ExecutionOptions;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.sql.Table;
import dev.cinnabar.testkit.server.Databases;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which statements have a limit: the thread that looks after limits begins with the first one. */
class StatementLimitTest extends ConnectContract {
    private static final Table PIECES =
            table("pieces", column("id", INTEGER).primaryKey().autoincrement(false));

    StatementLimitTest() {
        super(Databases.sqlite());
    }

    private static Set<Thread> watchers() {
        Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
        threads.removeIf(thread -> !thread.getName().equals("cinnabar-timeouts"));
        return threads;
    }

    /** Whether something done on a new engine has a limit. */
    private boolean isLimited(Consumer<Connection> work) {
        try (Engine engine = builder().build();
                Connection connection = engine.connect()) {
            Set<Thread> before = watchers();
            work.accept(connection);
            Set<Thread> after = watchers();
            after.removeAll(before);
            return !after.isEmpty();
        }
    }

    private static void query(Connection connection) {
        connection.queryRaw("SELECT 1").all();
    }

    /** It is gone with its transaction. */
    private static void createPieces(Connection connection) {
        connection.apply(List.of(new SchemaOperation.CreateTable(PIECES.definition())));
    }

    @Test
    @Tag("REL-21")
    void statement_hasALimit_whereNobodySaysOne() {
        assertThat(ExecutionOptions.USUAL_TIMEOUT).isEqualTo(Duration.ofMinutes(5));
        assertThat(isLimited(StatementLimitTest::query)).isTrue();
        assertThat(isLimited(connection -> connection.executeRaw("DELETE FROM people")))
                .isTrue();
    }

    @Test
    @Tag("REL-21")
    void streamsAndChangesOfTheSchema_haveNoneWhereNobodySaysOne() {
        var stream = text("SELECT 1 UNION ALL SELECT 2").fetchSize(1).returnsRows();

        assertThat(isLimited(connection -> connection.execute(stream).all())).isFalse();
        assertThat(isLimited(StatementLimitTest::createPieces)).isFalse();
    }

    @Test
    void streamsAndChangesOfTheSchema_haveTheLimitThatSomebodySays() {
        var stream = select(PEOPLE.column(ID)).fetchSize(1).timeout(Duration.ofMinutes(1));
        var within = ExecutionOptions.NONE.withTimeout(Duration.ofMinutes(1));

        assertThat(isLimited(connection -> connection.execute(stream).all())).isTrue();
        assertThat(isLimited(connection -> {
                    connection.options(within);
                    createPieces(connection);
                }))
                .isTrue();
    }

    @Test
    void connectionThatSaysALimit_goesBeforeWhatIsUsual() {
        var never = ExecutionOptions.NONE.withTimeout(Duration.ZERO);

        assertThat(isLimited(connection -> {
                    connection.options(never);
                    query(connection);
                }))
                .isFalse();
        assertThat(isLimited(connection -> {
                    connection.options(never);
                    connection
                            .execute(select(PEOPLE.column(ID)).timeout(Duration.ofMinutes(1)))
                            .all();
                }))
                .isTrue();
    }
}
