package dev.cinnabar.it.ext.migrate;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.type.Types.BIGINT;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.enumeration;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.PrimaryKey;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SqlText;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Comparisons on MySQL. */
@Tag("servers")
class MysqlCompareTest extends CompareContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }

    @Override
    NumberColumn<Long> ofTheDatabase() {
        return column("my_row_id", BIGINT);
    }

    /** The column comes with a table that has no key, where the session says so (13.1.20.11). */
    @Override
    Connection connect() {
        Connection connection = engine.connect();
        connection.executeRaw("SET SESSION sql_generate_invisible_primary_key = ON");
        connection.commit();
        return connection;
    }

    /** It is told of as any other. */
    @Override
    List<String> unsaid() {
        return List.of("AlterColumn t.my_row_id", "DropConstraint t.");
    }

    /** REAL is DOUBLE here (MySQL 8.0, 11.1.4). */
    @Override
    boolean tellsRealFromDouble() {
        return false;
    }

    @Test
    void scratchTables_areGoneAfterwards() {
        MetaData models = MetaData.of(TableDefinition.of(
                "checked",
                ID,
                ColumnDefinition.column("n", INTEGER),
                CheckConstraint.check("counts", new SqlText("n > 0"))));
        models.createAll(engine);

        expectNothing(models);

        assertThat(engine.inspector().tableNames()).containsExactly("checked");
    }

    @Test
    void wordsOfANativeEnum_areTheColumnsType() {
        MetaData before = MetaData.of(TableDefinition.of(
                "moody", ID, ColumnDefinition.column("mood", enumeration(Mood.class, "mood", Mood::name))));
        MetaData after = MetaData.of(TableDefinition.of(
                "moody", ID, ColumnDefinition.column("mood", enumeration(MoreMoods.class, "mood", MoreMoods::name))));

        assertThat(steps(before, after)).extracting(ComparePlan::words).containsExactly("AlterColumn moody.mood");
    }

    @Test
    void automaticColumn_staysAutomatic_whileItsKeyChanges() {
        TableDefinition before = TableDefinition.of(
                "counted",
                ColumnDefinition.column("id", BIGINT).notNull().autoincrement(true),
                ColumnDefinition.column("part", varchar(10)).notNull(),
                PrimaryKey.primaryKey("id"));
        TableDefinition after = TableDefinition.of(
                "counted",
                ColumnDefinition.column("id", BIGINT).notNull().autoincrement(true),
                ColumnDefinition.column("part", varchar(10)).notNull(),
                PrimaryKey.primaryKey("id", "part"));

        assertThat(steps(before, after))
                .extracting(ComparePlan::words)
                .containsExactly(
                        "AlterColumn counted.id",
                        "DropConstraint counted.",
                        "AddConstraint counted.pk_counted",
                        "AlterColumn counted.id");
    }

    @Test
    void automaticColumn_comesIntoATableWithRows_withAKeyOfSeveralColumns() {
        TableDefinition before = TableDefinition.of(
                "counted", ColumnDefinition.column("part", varchar(10)).notNull());
        TableDefinition after = TableDefinition.of(
                "counted",
                ColumnDefinition.column("part", varchar(10)).notNull(),
                ColumnDefinition.column("id", BIGINT).notNull().autoincrement(true),
                PrimaryKey.primaryKey("id", "part"));
        MetaData.of(before).createAll(engine);
        engine.executeRaw("INSERT INTO counted (part) VALUES ('a'), ('b')");

        assertThat(stepsTo(MetaData.of(before), MetaData.of(after)))
                .extracting(ComparePlan::words)
                .containsExactly(
                        "AddColumn counted.id",
                        "AddConstraint counted.pk_counted",
                        "DropConstraint counted.uq_counted_id");
    }

    @Test
    void onlyColumnOfATable_isMadeAnew() {
        TableDefinition before = TableDefinition.of("lonely", ColumnDefinition.column("n", INTEGER));
        TableDefinition after = TableDefinition.of(
                "lonely", ColumnDefinition.column("n", INTEGER).computed("1 + 1"));

        List<SchemaOperation> steps = steps(before, after);

        assertThat(steps).extracting(ComparePlan::words).contains("DropColumn lonely.n", "AddColumn lonely.n");
        assertThat(engine.inspector().table("lonely").columns()).hasSize(1);
    }
}
