package dev.cinnabar.dialect;

import dev.cinnabar.sql.node.Aggregate;
import dev.cinnabar.sql.node.AggregateOptions;
import dev.cinnabar.sql.node.CaseBranch;
import dev.cinnabar.sql.node.CaseNode;
import dev.cinnabar.sql.node.Extract;
import dev.cinnabar.sql.node.Frame;
import dev.cinnabar.sql.node.FrameBound;
import dev.cinnabar.sql.node.FrameExclusion;
import dev.cinnabar.sql.node.FrameUnit;
import dev.cinnabar.sql.node.FunctionCall;
import dev.cinnabar.sql.node.InlineValue;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Over;
import dev.cinnabar.sql.node.SqlWriter;
import dev.cinnabar.sql.node.Star;
import dev.cinnabar.sql.node.WindowNode;
import dev.cinnabar.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Functions of one row, of many, and of the rows around (SQL:2016 6.9, 6.10, 6.30 to 6.32, 10.9). */
abstract class FunctionGrammar extends ExpressionGrammar {
    FunctionGrammar() {}

    @Override
    public SqlWriter function(FunctionCall call, StatementWriter out) {
        return switch (call.name()) {
            case "position" -> position(call, out);
            case "grouping_sets", "cube" -> groupingSets(call, out);
            case "rollup" -> rollup(call, out);
            case "substring" -> substring(call, out);
            default -> call(functionName(call.name()), call.arguments(), out);
        };
    }

    /** A name and its arguments. */
    protected final SqlWriter call(String name, List<Node> arguments, StatementWriter out) {
        return out.sql(name).parentheses(() -> out.commas(arguments));
    }

    /** The dialect's name for a function that has another one in the standard. */
    protected String functionName(String standard) {
        return standard;
    }

    protected SqlWriter position(FunctionCall call, StatementWriter out) {
        return out.sql("position(")
                .operand(call.arguments().get(0), Precedence.ATOM)
                .sql(" IN ")
                .operand(call.arguments().get(1), Precedence.ATOM)
                .sql(")");
    }

    protected SqlWriter substring(FunctionCall call, StatementWriter out) {
        return call(functionName("substring"), call.arguments(), out);
    }

    protected SqlWriter groupingSets(FunctionCall call, StatementWriter out) {
        out.require(Feature.GROUPING_SETS, "grouping sets", "join the groupings by unionAll(…)");
        return call(words(call.name()) + " ", call.arguments(), out);
    }

    /** The words of the language that a portable name stands for (SQL:2016 7.13). */
    private static String words(String name) {
        return name.toUpperCase(Locale.ROOT).replace('_', ' ');
    }

    protected SqlWriter rollup(FunctionCall call, StatementWriter out) {
        out.require(Feature.ROLLUP, "ROLLUP", "join the groupings by unionAll(…)");
        return call("ROLLUP ", call.arguments(), out);
    }

    // of many rows

    @Override
    public SqlWriter aggregate(Aggregate aggregate, StatementWriter out) {
        AggregateOptions options = aggregate.options();
        if (options.filter() != null && !out.dialect().has(Feature.AGGREGATE_FILTER)) {
            return out.visit(caseFiltered(aggregate));
        }
        out.sql(aggregateName(aggregate.name())).parentheses(() -> arguments(aggregate, out));
        if (!options.withinGroup().isEmpty()) {
            out.require(
                            Feature.WITHIN_GROUP,
                            "ordered-set functions",
                            "sort the rows in a window, and pick by row number")
                    .sql(" WITHIN GROUP (ORDER BY ")
                    .commas(options.withinGroup())
                    .sql(")");
        }
        if (options.filter() != null) {
            out.sql(" FILTER (WHERE ").visit(options.filter()).sql(")");
        }
        return out;
    }

    /** The dialect's name for an aggregate that has another one in the standard. */
    protected String aggregateName(String standard) {
        return standard;
    }

    /** What stands between the parentheses of an aggregate. */
    protected SqlWriter arguments(Aggregate aggregate, StatementWriter out) {
        out.sql(aggregate.options().distinct() ? "DISTINCT " : "").commas(aggregate.arguments());
        return orderInside(aggregate, out);
    }

    /** The order in which an aggregate takes its rows in. */
    protected final StatementWriter orderInside(Aggregate aggregate, StatementWriter out) {
        if (aggregate.options().orderBy().isEmpty()) {
            return out;
        }
        return out.require(Feature.AGGREGATE_ORDER, "aggregates over sorted rows", "sort in Java")
                .sql(" ORDER BY ")
                .commas(aggregate.options().orderBy());
    }

    /** {@code sum(x) FILTER (WHERE c)} is {@code sum(CASE WHEN c THEN x END)}: aggregates pass NULL by. */
    private static Aggregate caseFiltered(Aggregate aggregate) {
        AggregateOptions old = aggregate.options();
        List<Node> arguments = new ArrayList<>(aggregate.arguments());
        Node first = arguments.get(0) instanceof Star ? new InlineValue(1, Types.INTEGER) : arguments.get(0);
        Node filter = java.util.Objects.requireNonNull(old.filter());
        arguments.set(0, new CaseNode(null, List.of(new CaseBranch(filter, first)), null));
        AggregateOptions options = new AggregateOptions(old.distinct(), old.orderBy(), null, old.withinGroup());
        return new Aggregate(aggregate.name(), arguments, options, aggregate.type());
    }

    // of the rows around

    @Override
    public SqlWriter over(Over over, StatementWriter out) {
        out.require(Feature.WINDOW_FUNCTIONS, "window functions", "use a subquery");
        return out.visit(over.function()).sql(" OVER ").parentheses(() -> out.visit(over.window()));
    }

    @Override
    public SqlWriter window(WindowNode window, StatementWriter out) {
        String before = "";
        if (!window.partitionBy().isEmpty()) {
            out.sql("PARTITION BY ").commas(window.partitionBy());
            before = " ";
        }
        if (!window.orderBy().isEmpty()) {
            out.sql(before + "ORDER BY ").commas(window.orderBy());
            before = " ";
        }
        return window.frame() == null ? out : frame(window.frame(), out.sql(before));
    }

    private SqlWriter frame(Frame frame, StatementWriter out) {
        if (frame.unit() == FrameUnit.GROUPS) {
            out.require(Feature.FRAME_GROUPS, "frames of groups", "count the frame in rows(…) or range(…)");
        }
        out.sql(frame.unit().sql() + " BETWEEN ");
        bound(frame.start(), out).sql(" AND ");
        bound(frame.end(), out);
        if (frame.exclusion() == FrameExclusion.NOTHING) {
            return out;
        }
        return out.require(Feature.FRAME_EXCLUSION, "EXCLUDE in a frame", "leave rows out by a condition")
                .sql(" " + frame.exclusion().sql());
    }

    private SqlWriter bound(FrameBound bound, StatementWriter out) {
        if (bound.offset() != null) {
            frameOffset(bound.offset(), out);
            out.sql(" ");
        }
        return out.sql(bound.kind().sql());
    }

    /** How far a frame reaches. */
    protected SqlWriter frameOffset(Node offset, StatementWriter out) {
        return out.operand(offset, Precedence.ATOM);
    }

    @Override
    public SqlWriter extract(Extract extract, StatementWriter out) {
        return out.sql("EXTRACT(" + extract.field().sql() + " FROM ")
                .visit(extract.of())
                .sql(")");
    }
}
