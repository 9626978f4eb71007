package dev.cinnabar.schema;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import org.jspecify.annotations.Nullable;

/**
 * One column or expression of an index. Immutable.
 *
 * @param column the column's name; empty where an expression stands
 * @param expression null where a column stands
 * @param order how it is sorted
 * @param operatorClass the database's name for a way to compare; empty for the usual one
 * @param prefix how many characters are indexed; 0 for all
 */
public record IndexPart(
        String column, @Nullable SchemaExpression expression, IndexOrder order, String operatorClass, int prefix) {
    public IndexPart {
        Names.checkOptional("column", column);
        operatorClass = SqlWords.word("operator class", operatorClass);
        if (column.isEmpty() == (expression == null) || prefix < 0) {
            throw new UsageException(
                    ErrorCode.BAD_DEFINITION,
                    "A part of an index is either a column or an expression.",
                    "Use IndexPart.column(name) or IndexPart.expression(expression).");
        }
    }

    public static IndexPart column(String name) {
        return new IndexPart(Names.check("column", name), null, IndexOrder.NONE, "", 0);
    }

    public static IndexPart expression(SchemaExpression expression) {
        return new IndexPart("", expression, IndexOrder.NONE, "", 0);
    }

    public IndexPart descending() {
        return with(new IndexOrder(true, order.nullsFirst()));
    }

    public IndexPart nullsFirst() {
        return with(new IndexOrder(order.descending(), true));
    }

    public IndexPart nullsLast() {
        return with(new IndexOrder(order.descending(), false));
    }

    private IndexPart with(IndexOrder other) {
        return new IndexPart(column, expression, other, operatorClass, prefix);
    }

    public IndexPart operatorClass(String name) {
        return new IndexPart(column, expression, order, name, prefix);
    }

    /** Only that many characters of the column. */
    public IndexPart prefix(int characters) {
        return new IndexPart(column, expression, order, operatorClass, characters);
    }
}
