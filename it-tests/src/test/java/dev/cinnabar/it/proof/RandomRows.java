package dev.cinnabar.it.proof;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.type.SqlType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One row in each table whose columns keep their types, so that it can be taken along. Stateless. */
final class RandomRows {
    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(Short.class, (short) 7),
            Map.entry(Integer.class, 7),
            Map.entry(Long.class, 7L),
            Map.entry(Float.class, 0.5f),
            Map.entry(Double.class, 0.5d),
            Map.entry(BigDecimal.class, new BigDecimal("7.25")),
            Map.entry(Boolean.class, true),
            Map.entry(String.class, "7"),
            Map.entry(byte[].class, new byte[] {7}),
            Map.entry(UUID.class, new UUID(7, 7)),
            Map.entry(LocalDate.class, LocalDate.of(2020, 2, 29)),
            Map.entry(LocalDateTime.class, LocalDateTime.of(2020, 2, 29, 1, 2)),
            Map.entry(Instant.class, Instant.ofEpochSecond(1_600_000_000)));

    private RandomRows() {}

    static void insert(Engine engine, MetaData first, MetaData second) {
        engine.inTransaction(connection -> {
            for (TableDefinition table : first.tables()) {
                boolean stays = second.findTable(TableName.of(table))
                        .map(other -> keepsTypes(table, other))
                        .orElse(true);
                if (stays) {
                    connection.execute(Sql.insert(Sql.table(table)), List.of(row(table)));
                }
            }
        });
    }

    private static boolean keepsTypes(TableDefinition table, TableDefinition other) {
        return table.columns().stream()
                .allMatch(column -> other.findColumn(column.name())
                        .map(twin -> twin.type().equals(column.type()))
                        .orElse(true));
    }

    /** A key to another table stays empty. */
    private static Map<String, Object> row(TableDefinition table) {
        Map<String, Object> row = new HashMap<>();
        for (ColumnDefinition<?> column : table.columns()) {
            if (!column.name().equals("other_id")) {
                row.put(column.name(), value(column.type()));
            }
        }
        return row;
    }

    private static Object value(SqlType<?> type) {
        return VALUES.get(type.javaType());
    }
}
