package dev.cinnabar.dialect.mysql;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.dialect.JsonList;
import dev.cinnabar.dialect.Precedence;
import dev.cinnabar.dialect.StandardGrammar;
import dev.cinnabar.dialect.StatementWriter;
import dev.cinnabar.dialect.ValueList;
import dev.cinnabar.error.UnsupportedFeatureException;
import dev.cinnabar.sql.node.Aggregate;
import dev.cinnabar.sql.node.Arithmetic;
import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.BitNot;
import dev.cinnabar.sql.node.Cast;
import dev.cinnabar.sql.node.Comparison;
import dev.cinnabar.sql.node.ComparisonOperator;
import dev.cinnabar.sql.node.CompoundNode;
import dev.cinnabar.sql.node.Concatenation;
import dev.cinnabar.sql.node.Conflict;
import dev.cinnabar.sql.node.DeleteNode;
import dev.cinnabar.sql.node.Extract;
import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.FunctionCall;
import dev.cinnabar.sql.node.InList;
import dev.cinnabar.sql.node.InQuery;
import dev.cinnabar.sql.node.InlineValue;
import dev.cinnabar.sql.node.InsertNode;
import dev.cinnabar.sql.node.InsertSource;
import dev.cinnabar.sql.node.JsonContains;
import dev.cinnabar.sql.node.JsonHasKey;
import dev.cinnabar.sql.node.JsonPath;
import dev.cinnabar.sql.node.LockStrength;
import dev.cinnabar.sql.node.Materialization;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.NullsOrder;
import dev.cinnabar.sql.node.OrderNode;
import dev.cinnabar.sql.node.Page;
import dev.cinnabar.sql.node.QueryNode;
import dev.cinnabar.sql.node.SelectNode;
import dev.cinnabar.sql.node.Slot;
import dev.cinnabar.sql.node.SqlWriter;
import dev.cinnabar.sql.node.TableNode;
import dev.cinnabar.sql.node.TimeShift;
import dev.cinnabar.sql.node.UpdateNode;
import dev.cinnabar.sql.node.ValuesTable;
import dev.cinnabar.type.TypeKind;
import dev.cinnabar.type.Types;
import java.util.List;

/** MySQL's own words (Reference Manual 8.0). */
final class MysqlGrammar extends StandardGrammar {
    static final MysqlGrammar INSTANCE = new MysqlGrammar();

    private MysqlGrammar() {}

    /** It locks whole rows and no keys of them (manual 15.7.2.4): the stronger locks hold what the weaker ones would. */
    @Override
    protected String lock(LockStrength strength) {
        return switch (strength) {
            case KEY_SHARE -> LockStrength.SHARE.sql();
            case NO_KEY_UPDATE -> LockStrength.UPDATE.sql();
            default -> strength.sql();
        };
    }

    // conditions

    /** {@code <=>} is equality for which NULL is a value (manual 12.4.2). */
    @Override
    public SqlWriter comparison(Comparison comparison, StatementWriter out) {
        boolean distinct = comparison.operator() == ComparisonOperator.IS_DISTINCT_FROM;
        if (!distinct && comparison.operator() != ComparisonOperator.IS_NOT_DISTINCT_FROM) {
            return super.comparison(comparison, out);
        }
        return out.sql(distinct ? "NOT (" : "(")
                .operand(comparison.left(), Precedence.OTHER)
                .sql(" <=> ")
                .operand(comparison.right(), Precedence.OTHER)
                .sql(")");
    }

    /** A long list of numbers is one JSON array, since parameters are limited (manual 12.17.6). */
    @Override
    public SqlWriter inList(InList in, StatementWriter out) {
        ValueList values = ValueList.of(in.list());
        if (!values.isLong(JsonList.LONG) || !JsonList.isWhole(values.type())) {
            return super.inList(in, out);
        }
        out.operand(in.of(), Precedence.OTHER).sql(in.negated() ? " NOT IN " : " IN ");
        return out.sql("(SELECT v FROM JSON_TABLE(")
                .whole(in.list(), new JsonList<>(values.type()))
                .sql(", '$[*]' COLUMNS (v BIGINT PATH '$')) AS list_values)");
    }

    /** A query that is limited is taken only inside another one there (manual 15.2.15.12). */
    @Override
    public SqlWriter inQuery(InQuery in, StatementWriter out) {
        if (!isCounted(in.query())) {
            return super.inQuery(in, out);
        }
        out.operand(in.of(), Precedence.OTHER).sql(in.negated() ? " NOT IN " : " IN ");
        return out.parentheses(() -> {
            nested(in.query(), out.sql("SELECT * FROM "));
            named("counted", List.of(), out);
        });
    }

    private static boolean isCounted(QueryNode query) {
        return query instanceof SelectNode select
                ? !select.ordering().page().isAll()
                : query instanceof CompoundNode compound
                        && (!compound.ordering().page().isAll()
                                || compound.parts().stream().anyMatch(MysqlGrammar::isCounted));
    }

    // numbers and texts

    @Override
    protected SqlWriter quotient(Arithmetic quotient, StatementWriter out) {
        return out.sql("CAST(")
                .visit(quotient.left())
                .sql(" AS DECIMAL(65, 12)) / ")
                .operand(quotient.right(), Precedence.ATOM);
    }

    /** Bits are unsigned here (manual 12.12); Java's numbers are not. */
    @Override
    public SqlWriter arithmetic(Arithmetic arithmetic, StatementWriter out) {
        return switch (arithmetic.operator()) {
            case BIT_AND, BIT_OR, BIT_XOR, SHIFT_LEFT, SHIFT_RIGHT -> {
                out.sql("CAST(");
                super.arithmetic(arithmetic, out);
                yield out.sql(" AS SIGNED)");
            }
            default -> super.arithmetic(arithmetic, out);
        };
    }

    @Override
    public SqlWriter bitNot(BitNot not, StatementWriter out) {
        return out.sql("CAST(~").operand(not.of(), Precedence.ATOM).sql(" AS SIGNED)");
    }

    @Override
    public SqlWriter concatenation(Concatenation concatenation, StatementWriter out) {
        return call("concat", concatenation.parts(), out);
    }

    // functions

    @Override
    public SqlWriter function(FunctionCall call, StatementWriter out) {
        return switch (call.name()) {
            case "json_kind", "json_length", "json_append" -> MysqlJson.function(call, out);
            default -> super.function(call, out);
        };
    }

    @Override
    protected SqlWriter position(FunctionCall call, StatementWriter out) {
        return call("locate", call.arguments(), out);
    }

    @Override
    protected SqlWriter rollup(FunctionCall call, StatementWriter out) {
        return out.commas(call.arguments()).sql(" WITH ROLLUP");
    }

    @Override
    protected String aggregateName(String standard) {
        return switch (standard) {
            case "string_agg" -> "group_concat";
            case "json_agg" -> "json_arrayagg";
            case "json_object_agg" -> "json_objectagg";
            default -> standard;
        };
    }

    /** The separator stands behind the order, after a word of its own (manual 12.19.1). */
    @Override
    protected SqlWriter arguments(Aggregate aggregate, StatementWriter out) {
        if (!aggregate.name().equals("string_agg")) {
            refuseOrder(aggregate);
            return super.arguments(aggregate, out);
        }
        out.sql(aggregate.options().distinct() ? "DISTINCT " : "")
                .visit(aggregate.arguments().get(0));
        orderInside(aggregate, out).sql(" SEPARATOR ");
        return separator(aggregate.arguments().get(1), out);
    }

    /** An array takes its elements as they come (manual 12.19.1). */
    private static void refuseOrder(Aggregate aggregate) {
        boolean array = aggregate.name().equals("json_agg");
        if (array && !aggregate.options().orderBy().isEmpty()) {
            throw new UnsupportedFeatureException(
                    "MySQL collects documents into an array in no order.",
                    "collect them without one, and sort in Java");
        }
    }

    /** No character set may be named there. */
    private static SqlWriter separator(Node separator, StatementWriter out) {
        return separator instanceof InlineValue value && value.value() instanceof String text
                ? out.sql(MysqlText.word(text))
                : out.visit(separator);
    }

    @Override
    public SqlWriter extract(Extract extract, StatementWriter out) {
        return switch (extract.field()) {
            case DOW -> out.sql("(dayofweek(").visit(extract.of()).sql(") - 1)");
            case DOY -> out.sql("dayofyear(").visit(extract.of()).sql(")");
            case WEEK -> out.sql("weekofyear(").visit(extract.of()).sql(")");
            case EPOCH ->
                out.sql("timestampdiff(SECOND, '1970-01-01', ")
                        .visit(extract.of())
                        .sql(")");
            default -> super.extract(extract, out);
        };
    }

    @Override
    protected String now(TypeKind kind) {
        return switch (kind) {
            case DATE -> "utc_date()";
            case TIME -> "utc_time(6)";
            default -> "utc_timestamp(6)";
        };
    }

    /** An interval is a number of microseconds here. */
    @Override
    public SqlWriter timeShift(TimeShift shift, StatementWriter out) {
        return out.operand(shift.of(), Precedence.SUM)
                .sql(shift.back() ? " - INTERVAL " : " + INTERVAL ")
                .operand(shift.interval(), Precedence.ATOM)
                .sql(" MICROSECOND");
    }

    /** A frame reaches over time by an interval, which is no value of its own here (manual 12.20.3). */
    @Override
    protected SqlWriter frameOffset(Node offset, StatementWriter out) {
        return isInterval(offset)
                ? out.sql("INTERVAL ").operand(offset, Precedence.ATOM).sql(" MICROSECOND")
                : super.frameOffset(offset, out);
    }

    private static boolean isInterval(Node node) {
        return node instanceof Slot slot && Types.INTERVAL.equals(slot.type())
                || node instanceof Bind bind && Types.INTERVAL.equals(bind.type());
    }

    // queries

    /** LIMIT takes numbers and parameters alone, and OFFSET stands only behind it (manual 13.2.13). */
    @Override
    protected SqlWriter page(Page page, StatementWriter out) {
        refuseExpression(page, out);
        if (page.limit() == null) {
            return out.sql(" LIMIT 18446744073709551615 OFFSET ")
                    .visit(java.util.Objects.requireNonNull(page.offset()));
        }
        return super.page(page, out);
    }

    private static void refuseExpression(Page page, StatementWriter out) {
        boolean computed = page.limit() != null && Precedence.of(page.limit()) < Precedence.SIGN
                || page.offset() != null && Precedence.of(page.offset()) < Precedence.SIGN;
        if (computed) {
            out.require(
                    Feature.LIMIT_EXPRESSION, "computed LIMIT or OFFSET", "compute it in Java, and give the number");
        }
    }

    /** NULLs come first here; a condition before the term puts them elsewhere. */
    @Override
    public SqlWriter order(OrderNode order, StatementWriter out) {
        if (order.nulls() != NullsOrder.UNSPECIFIED) {
            out.operand(order.of(), Precedence.OTHER)
                    .sql(order.nulls() == NullsOrder.FIRST ? " IS NOT NULL, " : " IS NULL, ");
        }
        return super.order(new OrderNode(order.of(), order.descending(), NullsOrder.UNSPECIFIED), out);
    }

    @Override
    protected String materialization(Materialization materialization) {
        return "";
    }

    @Override
    public SqlWriter valuesTable(ValuesTable values, StatementWriter out) {
        out.sql("(VALUES ");
        rows(values.rows(), "ROW", out);
        return named(values.alias(), values.columns(), out.sql(")"));
    }

    // changes

    @Override
    protected void defaults(StatementWriter out) {
        out.sql(" () VALUES ()");
    }

    /** A new row has a name here, which must be said; nothing is done by setting a column to itself (manual 13.2.7.2). */
    @Override
    protected void conflict(InsertNode insert, Conflict conflict, StatementWriter out) {
        if (!conflict.where().isEmpty()) {
            throw new UnsupportedFeatureException(
                    "MySQL's ON DUPLICATE KEY UPDATE takes no condition.", "set each column by a case: when(…)");
        }
        boolean rows = insert.source() instanceof InsertSource.Rows;
        out.sql(rows ? " AS excluded ON DUPLICATE KEY UPDATE " : " ON DUPLICATE KEY UPDATE ");
        if (conflict.update().isEmpty()) {
            String column = conflict.columns().isEmpty()
                    ? insert.columns().get(0)
                    : conflict.columns().get(0);
            out.table(insert.into().table()).sql(".").name(column).sql(" = ");
            out.table(insert.into().table()).sql(".").name(column);
        } else {
            assignments(InTurn.of(conflict.update(), insert.into()), out);
        }
    }

    @Override
    public SqlWriter update(UpdateNode update, StatementWriter out) {
        return super.update(ReadFirst.in(update), out);
    }

    @Override
    public SqlWriter delete(DeleteNode delete, StatementWriter out) {
        return super.delete(ReadFirst.in(delete), out);
    }

    /** Other tables stand beside the target, before SET (manual 13.2.17). */
    @Override
    protected SqlWriter updateBody(UpdateNode update, List<FromNode> from, StatementWriter out) {
        if (from.isEmpty()) {
            return super.updateBody(update, from, out);
        }
        out.sql("UPDATE ").visit(update.table()).sql(", ").commas(from).sql(" SET ");
        String before = "";
        for (var assignment : update.assignments()) {
            qualifier(update.table(), out.sql(before)).sql(".").name(assignment.column());
            out.sql(" = ").visit(assignment.value());
            before = ", ";
        }
        where(update.where(), out);
        return returning(update.returning(), dev.cinnabar.dialect.Feature.UPDATE_RETURNING, out);
    }

    /** The multiple-table form names what is deleted before the tables (manual 13.2.2). */
    @Override
    protected SqlWriter deleteBody(DeleteNode delete, List<FromNode> using, StatementWriter out) {
        if (using.isEmpty()) {
            return super.deleteBody(delete, using, out);
        }
        TableNode target = delete.from();
        qualifier(target, out.sql("DELETE ")).sql(" FROM ");
        out.visit(target).sql(", ").commas(using);
        where(delete.where(), out);
        return returning(delete.returning(), dev.cinnabar.dialect.Feature.DELETE_RETURNING, out);
    }

    /** A statement that is kept has columns of the type that its parameters had when it first ran (13.5.1). */
    @Override
    protected Node selectedValue(Node column) {
        if (column instanceof Bind bind) {
            return new Cast(bind, bind.type(), false);
        }
        return column instanceof Slot slot ? new Cast(slot, slot.type(), false) : column;
    }

    // JSON (manual 12.17)

    @Override
    public SqlWriter jsonPath(JsonPath path, StatementWriter out) {
        return MysqlJson.path(path, out);
    }

    @Override
    public SqlWriter jsonContains(JsonContains contains, StatementWriter out) {
        return out.sql("json_contains(")
                .visit(contains.document())
                .sql(", ")
                .visit(contains.part())
                .sql(")");
    }

    @Override
    public SqlWriter jsonHasKey(JsonHasKey has, StatementWriter out) {
        return out.sql("json_contains_path(")
                .visit(has.document())
                .sql(", 'one', ")
                .visit(has.key())
                .sql(")");
    }
}
