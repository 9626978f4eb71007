package dev.cinnabar.schema;

import dev.cinnabar.type.NumberType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.StandardType;
import dev.cinnabar.type.TypeDecorator;
import dev.cinnabar.type.VariantType;
import java.util.List;
import java.util.Optional;

/** Which column of a table the database fills by itself. */
final class AutoincrementRule {
    private AutoincrementRule() {}

    static Optional<ColumnDefinition<?>> columnOf(TableDefinition table) {
        for (ColumnDefinition<?> column : table.columns()) {
            if (Boolean.TRUE.equals(column.options().extras().autoincrement())) {
                return Optional.of(column);
            }
        }
        List<String> key = table.primaryKey().columns();
        return key.size() == 1
                ? table.findColumn(key.get(0)).filter(column -> isFilled(table, column))
                : Optional.empty();
    }

    private static boolean isFilled(TableDefinition table, ColumnDefinition<?> column) {
        return column.options().extras().autoincrement() == null
                && column.serverValue() instanceof ServerValue.None
                && column.clientDefault() == null
                && isWhole(column.type())
                && table.foreignKeys().stream().noneMatch(key -> key.columns().contains(column.name()));
    }

    private static boolean isWhole(SqlType<?> type) {
        if (type instanceof VariantType<?> variant) {
            return isWhole(variant.base());
        }
        if (type instanceof TypeDecorator<?, ?> decorator) {
            return isWhole(decorator.storedAs());
        }
        if (type instanceof StandardType<?> standard) {
            return switch (standard.kind()) {
                case SMALLINT, INTEGER, BIGINT -> true;
                default -> false;
            };
        }
        return type instanceof NumberType<?> && WHOLE.contains(type.javaType());
    }

    private static final List<Class<?>> WHOLE = List.of(Short.class, Integer.class, Long.class);
}
