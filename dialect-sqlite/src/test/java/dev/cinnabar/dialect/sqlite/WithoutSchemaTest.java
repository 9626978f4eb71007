package dev.cinnabar.dialect.sqlite;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.node.SelectNode;
import dev.cinnabar.sql.node.TableNode;
import dev.cinnabar.type.Types;
import java.util.List;
import org.junit.jupiter.api.Test;

class WithoutSchemaTest {
    private static Table inGarden(String name) {
        return Sql.table(TableDefinition.of(new TableName("garden", name), List.of(column("id", Types.BIGINT))));
    }

    @Test
    void rowsUnderTheNameOfATable_stay_andLoseTheirSchemaToo() {
        Table trees = inGarden("trees");
        SelectNode rows = select(trees.column("id", Types.BIGINT)).from(trees).node();

        TableNode plants =
                (TableNode) WithoutSchema.of(inGarden("plants").node().with(rows));

        assertThat(plants.table().schema()).isEmpty();
        assertThat(plants.rows())
                .isInstanceOfSatisfying(
                        SelectNode.class,
                        inside -> assertThat(inside.from())
                                .singleElement()
                                .isInstanceOfSatisfying(
                                        TableNode.class,
                                        from -> assertThat(from.table().schema())
                                                .isEmpty()));
    }
}
