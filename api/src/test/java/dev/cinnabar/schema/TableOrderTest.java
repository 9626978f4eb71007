package dev.cinnabar.schema;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.type.Types.BIGINT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableOrderTest {
    private static TableDefinition pointing(String name, String... targets) {
        List<TableElement> elements = new ArrayList<>();
        elements.add(column("id", BIGINT).primaryKey());
        for (String target : targets) {
            elements.add(column(target + "_id", BIGINT).references(target, "id"));
        }
        return TableDefinition.of(TableName.of(name), elements);
    }

    @Test
    void table_standsBehindThoseItPointsAt() {
        TableOrder order = TableOrder.of(List.of(pointing("a", "b", "c"), pointing("b", "c"), pointing("c", "c")));

        assertThat(order.tables()).extracting(TableDefinition::name).containsExactly("c", "b", "a");
        assertThat(order.circles()).isEmpty();
        assertThat(order.late()).isEmpty();
    }

    @Test
    void circle_isNamed_andOneOfItsKeysWaits() {
        TableOrder order = TableOrder.of(List.of(pointing("a", "b"), pointing("b", "a"), pointing("c", "a")));

        assertThat(order.circles()).containsExactly(Set.of(TableName.of("a"), TableName.of("b")));
        assertThat(order.late().values())
                .singleElement()
                .satisfies(keys -> assertThat(keys).hasSize(1));
        assertThat(order.tables().get(2).name()).isEqualTo("c");
    }

    @Test
    void longChain_needsNoDeepStack() {
        List<TableDefinition> chain = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            chain.add(pointing("t" + i, i + 1 < 20_000 ? new String[] {"t" + (i + 1)} : new String[0]));
        }

        assertThat(TableOrder.of(chain).tables().get(0).name()).isEqualTo("t19999");
    }
}
