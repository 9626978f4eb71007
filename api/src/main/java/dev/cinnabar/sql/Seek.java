package dev.cinnabar.sql;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.Comparison;
import dev.cinnabar.sql.node.ComparisonOperator;
import dev.cinnabar.sql.node.Junction;
import dev.cinnabar.sql.node.JunctionKind;
import dev.cinnabar.sql.node.Label;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.OrderNode;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.UntypedType;
import java.util.ArrayList;
import java.util.List;

/** Pages by comparing: what comes after a row in the order of a query. */
final class Seek {
    private Seek() {}

    static <R> Condition after(Select<R> select, R last) {
        List<Object> values = new ArrayList<>();
        for (Node term : select.node().ordering().terms()) {
            values.add(value(select.row(), last, bare(term)));
        }
        return afterValues(select.node().ordering().terms(), values);
    }

    /** The value that a row has for an order term. */
    private static <R> Object value(Selectable<R> row, R last, Node term) {
        List<Expression<?>> selected = row.expressions();
        for (int i = 0; i < selected.size(); i++) {
            if (bare(selected.get(i).node()).equals(term)
                    || term.equals(new dev.cinnabar.sql.node.LabelReference(
                            String.valueOf(Faces.label(selected.get(i).node()))))) {
                return present(row.told(last, i), term);
            }
        }
        throw new UsageException(
                ErrorCode.BAD_STATEMENT,
                "An order term (" + Faces.named(term) + ") is not selected, so a row does not tell its value.",
                "select it too, or give the values: seekAfterValues(…)");
    }

    private static Object present(@org.jspecify.annotations.Nullable Object value, Node term) {
        if (value == null) {
            throw new UsageException(
                    ErrorCode.NULL_VALUE,
                    "The last row has NULL in an order term (" + Faces.named(term) + "), and nothing comes after NULL.",
                    "order by columns that are NOT NULL");
        }
        return value;
    }

    /** {@code a > ? OR a = ? AND (b > ? OR …)}, each comparison turned for a descending term. */
    static Condition afterValues(List<Node> terms, List<?> values) {
        if (terms.isEmpty()) {
            throw Select.noOrder();
        }
        if (terms.size() != values.size()) {
            throw new UsageException(
                    ErrorCode.BAD_STATEMENT,
                    values.size() + " values were given for " + terms.size() + " order terms.",
                    "give one value for each term of orderBy(…), in order");
        }
        return Faces.condition(after(terms, values, 0));
    }

    private static Node after(List<Node> terms, List<?> values, int at) {
        Node term = terms.get(at);
        ComparisonOperator beyond = descending(term) ? ComparisonOperator.LT : ComparisonOperator.GT;
        Node strictly = new Comparison(bare(term), beyond, bind(term, values.get(at)));
        if (at == terms.size() - 1) {
            return strictly;
        }
        Node equal = new Comparison(bare(term), ComparisonOperator.EQ, bind(term, values.get(at)));
        Node rest = new Junction(JunctionKind.AND, List.of(equal, after(terms, values, at + 1)));
        return new Junction(JunctionKind.OR, List.of(strictly, rest));
    }

    private static Bind bind(Node term, Object value) {
        SqlType<?> type =
                bare(term) instanceof dev.cinnabar.sql.node.ColumnNode column ? column.type() : UntypedType.INSTANCE;
        return new Bind(value, type, Faces.subject(bare(term)));
    }

    private static boolean descending(Node term) {
        return term instanceof OrderNode order && order.descending();
    }

    private static Node bare(Node term) {
        Node of = term instanceof OrderNode order ? order.of() : term;
        return of instanceof Label label ? label.of() : of;
    }
}
