package dev.cinnabar.it.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.Lexis;
import dev.cinnabar.dialect.SqlDivision;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.ExecuteSql;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A script that is divided is one that the database takes, statement by statement. */
abstract class DivisionContract {
    private static final String BEFORE = """
            -- accounts; and what was done to them
            CREATE TABLE account (id INTEGER PRIMARY KEY, name VARCHAR(50)); ;
            CREATE TABLE log (line VARCHAR(50));
            """;
    private static final String AFTER = """
            ;
            INSERT INTO account VALUES (1, 'it''s; one'); /* the; end */
            INSERT INTO account VALUES (2, 'two') -- no semicolon
            """;

    abstract DatabaseServer server();

    /** The statements that make a trigger, which logs the names of new accounts, and `two` as `other`. */
    abstract String trigger();

    @Test
    void script_runsStatementByStatement() {
        try (TestDatabase database = server().fresh("division");
                Engine engine = Engine.create(database.url());
                Connection connection = engine.connect()) {
            Lexis lexis = connection.dialect().lexis();
            List<SchemaOperation> steps = SqlDivision.statements(BEFORE + trigger() + AFTER, lexis).stream()
                    .<SchemaOperation>map(sql -> new ExecuteSql(sql, ""))
                    .toList();

            steps.forEach(step -> connection.apply(List.of(step)));

            assertThat(connection.queryRaw("SELECT line FROM log ORDER BY line").scalars(String.class))
                    .containsExactly("it's; one", "other");
        }
    }
}
