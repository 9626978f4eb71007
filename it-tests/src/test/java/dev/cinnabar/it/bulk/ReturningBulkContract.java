package dev.cinnabar.it.bulk;

import static dev.cinnabar.it.bulk.Ledger.AMOUNT;
import static dev.cinnabar.it.bulk.Ledger.KEYED;
import static dev.cinnabar.it.bulk.Ledger.NAME;
import static dev.cinnabar.it.bulk.Ledger.OWN;
import static dev.cinnabar.it.bulk.Ledger.SMALL;
import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.insert;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What many rows return, on a database that returns rows. */
abstract class ReturningBulkContract extends BulkContract {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 256, 257, 2_001})
    void returnedRows_areInTheOrderOfTheRows(int count) {
        var returning =
                insert(SMALL).returning(SMALL.column(NAME), SMALL.column(AMOUNT).plus(1));

        var rows = connection().execute(returning, Ledger.small(count)).all();

        assertThat(rows)
                .extracting(row -> row.v1())
                .containsExactlyElementsOf(
                        IntStream.range(0, count).mapToObj(i -> "n" + i).toList());
        assertThat(rows)
                .extracting(row -> row.v2().intValue())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, count).boxed().toList());
    }

    @Test
    void returnedRows_areInTheOrderOfTheRows_whenTheyBringTheirKeys() {
        List<Map<String, Object>> rows = LongStream.of(7, 3, 9, 1)
                .mapToObj(own -> Map.<String, Object>of("own", own, "name", "n" + own, "amount", 1))
                .toList();

        var result = connection().execute(insert(KEYED).returning(KEYED.column(OWN)), rows);

        assertThat(result.keys()).containsExactly("own");
        assertThat(result.all()).containsExactly(7L, 3L, 9L, 1L);
    }

    @Test
    void namesOfReturnedColumns_areThoseThatWereAskedFor() {
        var result = connection().execute(insert(SMALL).returning(SMALL.column(NAME)), Ledger.small(3));

        assertThat(result.keys()).containsExactly("name");
        assertThat(result.mappings().all()).extracting(row -> row.get("name")).containsExactly("n0", "n1", "n2");
    }
}
