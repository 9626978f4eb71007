package dev.cinnabar.it.tpch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReferenceQueriesTest {
    private static final Map<String, Long> ROWS = Map.of(
            "region", 5L,
            "nation", 25L,
            "supplier", 100L,
            "customer", 1_500L,
            "part", 2_000L,
            "partsupp", 8_000L,
            "orders", 15_000L,
            "lineitem", 60_175L);

    @Test
    void rows_areAlwaysTheSameCount_whenScaleIsOneHundredth() {
        var counted = new TreeMap<String, Long>();

        TpchData.TABLES.forEach(
                table -> counted.put(table.tableName(), table.rows(0.01).count()));

        assertThat(counted).containsExactlyInAnyOrderEntriesOf(ROWS);
    }

    @Test
    void rows_haveOneValuePerColumn() {
        assertThat(TpchData.TABLES)
                .allSatisfy(table -> assertThat(table.rows(0.001).limit(100))
                        .allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns())));
    }

    @Test
    void queries_agreeOnTheirColumns_onEveryDatabase() {
        for (int number = 1; number <= ReferenceQueries.COUNT; number++) {
            assertThat(shapes(number)).as("Q%d", number).hasSize(1);
        }
    }

    private static Set<Object> shapes(int number) {
        return Stream.of("sqlite", "postgresql", "mysql")
                .map(dialect -> ReferenceQueries.of(dialect).query(number).columns().stream()
                        .map(column -> new ResultColumn(column.name(), column.kind(), column.scale(), false))
                        .toList())
                .collect(Collectors.toSet());
    }
}
