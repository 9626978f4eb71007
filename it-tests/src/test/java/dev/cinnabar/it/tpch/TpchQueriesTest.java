package dev.cinnabar.it.tpch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TpchQueriesTest {
    @Test
    void queries_selectAsManyColumnsAsTheirReferences() {
        var references = ReferenceQueries.of("standard");

        var queries = TpchQueries.all();

        assertThat(queries).hasSize(ReferenceQueries.COUNT);
        for (int number = 1; number <= queries.size(); number++) {
            assertThat(queries.get(number - 1).row().expressions())
                    .as("Q%d", number)
                    .hasSameSizeAs(references.query(number).columns());
        }
    }

    @Test
    void tables_haveTheColumnsOfTheData() {
        assertThat(TpchData.TABLES)
                .allSatisfy(data -> assertThat(
                                TpchSchema.TABLES.table(data.tableName()).columns())
                        .extracting("name")
                        .containsExactlyElementsOf(data.columns()));
    }
}
