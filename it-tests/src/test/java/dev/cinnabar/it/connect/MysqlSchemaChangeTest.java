package dev.cinnabar.it.connect;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.text;
import static dev.cinnabar.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.testkit.server.Databases;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** MySQL commits an open transaction when its schema changes: not behind anybody's back. */
class MysqlSchemaChangeTest extends ConnectContract {
    MysqlSchemaChangeTest() {
        super(Databases.mysql());
    }

    @Test
    @Tag("REL-15")
    void schemaChange_isRefused_whileTheTransactionHasWorkInIt() throws SQLException {
        var step = new SchemaOperation.ExecuteSql("CREATE TABLE other (x INTEGER)", "DROP TABLE other");
        try (Connection connection = engine().connect()) {
            connection.execute(insert(PEOPLE).set(ID, 1).set(NAME, "ada"));

            assertThatThrownBy(() -> connection.apply(List.of(step)))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("commits an open transaction");
        }

        assertThat(rowsSeenFromOutside()).isZero();
    }

    private static final NumberColumn<Integer> X = column("x", INTEGER);
    private static final TableDefinition OTHER = TableDefinition.of("other", X);
    private static final TableName NAMED = TableName.of("people");

    static Stream<Consumer<Connection>> doors() {
        CheckConstraint check = CheckConstraint.check("some_check", "id > 0");
        Stream<SchemaOperation> steps = Stream.of(
                new SchemaOperation.CreateTable(OTHER),
                new SchemaOperation.DropTable(PEOPLE.definition()),
                new SchemaOperation.RenameTable(NAMED, "persons"),
                new SchemaOperation.AddColumn(NAMED, X),
                new SchemaOperation.DropColumn(NAMED, NAME),
                new SchemaOperation.AddConstraint(NAMED, check),
                new SchemaOperation.CreateIndex(NAMED, Index.index("some_index", "name"), false),
                new SchemaOperation.SetTableComment(NAMED, "", "remark"),
                new SchemaOperation.CreateSchema("other_schema", false),
                new SchemaOperation.ExecuteSql("CREATE TABLE other (x INTEGER)", "DROP TABLE other"));
        Stream<String> texts = Stream.of(
                "CREATE TABLE other (x INTEGER)",
                "create or replace view other as select 1 as x",
                "/* first */ DROP TABLE people",
                " -- first\nALTER TABLE people ADD COLUMN x INTEGER",
                "TRUNCATE TABLE people",
                "RENAME TABLE people TO persons",
                "ANALYZE TABLE people");
        List<Consumer<Connection>> doors = new ArrayList<>();
        steps.forEach(step -> doors.add(connection -> connection.apply(List.of(step))));
        texts.forEach(sql -> {
            doors.add(connection -> connection.executeRaw(sql));
            doors.add(connection -> connection.execute(text(sql)));
        });
        doors.add(connection -> connection.queryRaw("ANALYZE TABLE people").all());
        doors.add(connection -> MetaData.of(OTHER).createAll(connection));
        doors.add(connection -> MetaData.of(PEOPLE.definition()).dropAll(connection));
        return doors.stream();
    }

    @ParameterizedTest
    @MethodSource("doors")
    @Tag("REL-15")
    void everyDoor_refusesToCommitTheWorkOfTheTransaction(Consumer<Connection> door) throws SQLException {
        try (Connection connection = engine().connect()) {
            connection.execute(insert(PEOPLE).set(ID, 1).set(NAME, "ada"));

            assertThatThrownBy(() -> door.accept(connection))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContainingAll("commits an open transaction", "hint: commit or roll back first");
        }

        assertThat(rowsSeenFromOutside()).isZero();
        assertThat(engine().inspector().tableNames()).containsExactly("people");
    }

    @Test
    @Tag("REL-15")
    void everyDoor_refusesWithinASavepoint() throws SQLException {
        try (Connection connection = engine().connect()) {
            connection.execute(insert(PEOPLE).set(ID, 1).set(NAME, "ada"));
            connection.inTransaction(
                    inner -> assertThatThrownBy(() -> inner.executeRaw("CREATE TABLE other (x INTEGER)"))
                            .isInstanceOf(UsageException.class));
            connection.rollback();
        }

        assertThat(rowsSeenFromOutside()).isZero();
    }

    @Test
    void workBehindARawSchemaChange_isInATransaction() throws SQLException {
        try (Connection connection = engine().connect()) {
            connection.executeRaw("CREATE TABLE other (x INTEGER)");
            connection.executeRaw("DROP TABLE other");
            connection.executeRaw("CREATE TEMPORARY TABLE passing (x INTEGER)");
            connection.execute(insert(PEOPLE).set(ID, 1).set(NAME, "ada"));
            connection.executeRaw("DROP TEMPORARY TABLE passing");
            connection.rollback();
        }

        assertThat(rowsSeenFromOutside()).isZero();
    }
}
