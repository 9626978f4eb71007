package dev.cinnabar.it.proof;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.table;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.schema.BooleanColumn;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Insert;
import dev.cinnabar.sql.Table;
import dev.cinnabar.type.Types;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small table with every combination of full and empty columns that matters to random expressions. */
final class Things {
    static final NumberColumn<Long> ID = column("id", Types.BIGINT).primaryKey();
    static final NumberColumn<Long> A = column("a", Types.BIGINT);
    static final NumberColumn<Long> B = column("b", Types.BIGINT);
    static final NumberColumn<BigDecimal> D = column("d", Types.decimal(12, 2));
    static final TextColumn S = column("s", Types.varchar(20));
    static final TextColumn U = column("u", Types.varchar(20));
    static final BooleanColumn F = column("f", Types.BOOLEAN);
    static final Table THINGS = table("things", ID, A, B, D, S, U, F);

    private static final List<@Nullable Object[]> ROWS = List.of(
            new @Nullable Object[] {0L, 0L, "0.00", "a", "b", true},
            new @Nullable Object[] {1L, -1L, "1.50", "abc", "", false},
            new @Nullable Object[] {null, 2L, "-2.25", null, "ab", null},
            new @Nullable Object[] {7L, null, null, "cab", null, true},
            new @Nullable Object[] {-3L, 5L, "0.01", "", "c", false},
            new @Nullable Object[] {null, null, null, null, null, null},
            new @Nullable Object[] {12L, 12L, "12.00", "bb", "bb", true},
            new @Nullable Object[] {-20L, 3L, "99.99", "cba", "a", null});

    private Things() {}

    /** The rows as the evaluator takes them, by column. */
    static List<Map<String, @Nullable Object>> rows() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (@Nullable Object[] row : ROWS) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            values.put("id", (long) rows.size() + 1);
            values.put("a", row[0]);
            values.put("b", row[1]);
            values.put("d", row[2] == null ? null : new BigDecimal((String) row[2]));
            values.put("s", row[3]);
            values.put("u", row[4]);
            values.put("f", row[5]);
            rows.add(values);
        }
        return rows;
    }

    static void create(Engine engine) {
        MetaData.of(THINGS).createAll(engine);
        engine.inTransaction(connection -> {
            for (Map<String, @Nullable Object> row : rows()) {
                Insert<Table> insert = insert(THINGS).values(row);
                connection.execute(insert);
            }
        });
    }
}
