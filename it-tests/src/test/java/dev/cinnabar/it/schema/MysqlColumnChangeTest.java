package dev.cinnabar.it.schema;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.UnsupportedFeatureException;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.Identity;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.SchemaOperation.CreateSchema;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.schema.SchemaOperation.DropSchema;
import dev.cinnabar.schema.SchemaOperation.RenameTable;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.SqlText;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Columns change on MySQL, which says the whole column anew. */
class MysqlColumnChangeTest extends ColumnChangeContract {
    private static final ColumnDefinition<Integer> PLAIN = column("x", INTEGER);

    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }

    @Test
    @Tag("AL-OP-05")
    void columnThatIsComputedWhenRead_becomesNoOther_norAnyOtherOne() {
        ColumnDefinition<Integer> virtual = column("x", INTEGER).computedVirtual(new SqlText("id * 2"));
        standing(virtual);

        assertThatThrownBy(() -> change(virtual, PLAIN))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContainingAll("things.x", "hint: Add a new column");
        assertThatThrownBy(() -> change(PLAIN, virtual)).isInstanceOf(UnsupportedFeatureException.class);
        assertThatThrownBy(() -> change(PLAIN, PLAIN.identity(Identity.ALWAYS)))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContaining("identity columns");
    }

    @Test
    void keyGetsNumbers_andLosesThem() {
        ColumnDefinition<Integer> filled = column("id", INTEGER).primaryKey().identity();
        standing(PLAIN, 1);

        change(ID, filled);
        engine.executeRaw("INSERT INTO things (x) SELECT max(id) + 1 FROM things");
        change(filled, ID);

        assertThat(values(PLAIN)).containsExactly(1, 2);
        assertThatThrownBy(() -> engine.executeRaw("INSERT INTO things (x) VALUES (3)"))
                .isInstanceOf(DatabaseException.class);
        assertThat(Inspector.of(engine).table(THINGS).column("id").serverValue())
                .isEqualTo(new ServerValue.None());
    }

    @Test
    @Tag("AL-OP-11")
    void type_isSaidAlways_sinceMysqlWantsIt() {
        var words = engine.dialect().schema();

        assertThat(words.statements(
                        new AlterColumn(THINGS, column("x", varchar(10)).notNull(), column("y", varchar(10)))))
                .containsExactly("ALTER TABLE `things` CHANGE COLUMN `x` `y` VARCHAR(10)");
        assertThat(words.statements(new AlterColumn(
                        THINGS,
                        column("x", varchar(10)),
                        column("x", varchar(10)).serverDefault("'a'"))))
                .containsExactly("ALTER TABLE `things` CHANGE COLUMN `x` `x` VARCHAR(10) DEFAULT 'a'");
    }

    @Test
    void renamedTable_staysInItsSchema() {
        TableName before = new TableName("renamed_side", "before");
        engine.apply(List.of(
                new CreateSchema("renamed_side", false),
                new CreateTable(TableDefinition.of(before, List.of(ID))),
                new RenameTable(before, "after")));
        try {
            assertThat(Inspector.of(engine).hasTable(new TableName("renamed_side", "after")))
                    .isTrue();
        } finally {
            engine.apply(List.of(new DropSchema("renamed_side", false, true)));
        }
    }
}
