package dev.cinnabar.it.many;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.many;
import static dev.cinnabar.sql.Sql.path;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.sql.Table;
import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MysqlManyTest extends ManyContract {
    @RegisterExtension
    static final FreshDatabase DATABASE = FreshDatabase.on(Databases.mysql());

    @Override
    String url() {
        return DATABASE.url();
    }

    @Test
    void many_refusesKeysThatOnlyTheCollationFindsEqual() {
        var upper = column("upper_name", varchar(10)).primaryKey();
        var lower = column("lower_name", varchar(10)).primaryKey();
        Table uppers = table("many_uppers", upper);
        Table lowers = table("many_lowers", lower);
        try (Engine engine = Engine.create(url());
                Connection connection = engine.connect()) {
            connection.executeRaw(
                    "CREATE TABLE many_uppers (upper_name VARCHAR(10) COLLATE utf8mb4_0900_ai_ci PRIMARY KEY)");
            connection.executeRaw(
                    "CREATE TABLE many_lowers (lower_name VARCHAR(10) COLLATE utf8mb4_0900_ai_ci PRIMARY KEY)");
            connection.execute(insert(uppers).set(upper, "ADA"));
            connection.execute(insert(lowers).set(lower, "ada"));
            var names = many(path(uppers, lowers, uppers.column(upper).eq(lowers.column(lower))), lowers.column(lower));

            assertThatThrownBy(() -> connection.execute(select(names)).all())
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("path(many_uppers, many_lowers)");
        }
    }
}
