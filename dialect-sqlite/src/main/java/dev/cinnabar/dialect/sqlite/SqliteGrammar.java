package dev.cinnabar.dialect.sqlite;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.dialect.JsonList;
import dev.cinnabar.dialect.Precedence;
import dev.cinnabar.dialect.StandardGrammar;
import dev.cinnabar.dialect.StatementWriter;
import dev.cinnabar.dialect.ValueList;
import dev.cinnabar.sql.node.Aggregate;
import dev.cinnabar.sql.node.Arithmetic;
import dev.cinnabar.sql.node.ArithmeticOperator;
import dev.cinnabar.sql.node.Between;
import dev.cinnabar.sql.node.Cast;
import dev.cinnabar.sql.node.Comparison;
import dev.cinnabar.sql.node.Concatenation;
import dev.cinnabar.sql.node.Conflict;
import dev.cinnabar.sql.node.Extract;
import dev.cinnabar.sql.node.FunctionCall;
import dev.cinnabar.sql.node.InItems;
import dev.cinnabar.sql.node.InList;
import dev.cinnabar.sql.node.InsertNode;
import dev.cinnabar.sql.node.InsertSource;
import dev.cinnabar.sql.node.JsonHasKey;
import dev.cinnabar.sql.node.JsonPath;
import dev.cinnabar.sql.node.Locking;
import dev.cinnabar.sql.node.Negation;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Ordering;
import dev.cinnabar.sql.node.Page;
import dev.cinnabar.sql.node.QueryNode;
import dev.cinnabar.sql.node.RegexpMatch;
import dev.cinnabar.sql.node.SelectNode;
import dev.cinnabar.sql.node.SqlWriter;
import dev.cinnabar.sql.node.TimeShift;
import dev.cinnabar.sql.node.Tuple;
import dev.cinnabar.sql.node.ValuesTable;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.StandardType;
import dev.cinnabar.type.TypeKind;
import java.util.ArrayList;
import java.util.List;

/** SQLite's own words (sqlite.org, "SQL As Understood By SQLite"). */
final class SqliteGrammar extends StandardGrammar {
    static final SqliteGrammar INSTANCE = new SqliteGrammar();

    private SqliteGrammar() {}

    // conditions

    @Override
    public SqlWriter regexpMatch(RegexpMatch match, StatementWriter out) {
        out.require(Feature.REGEXP, "regular expressions", "use like(…), or filter in Java");
        return out.operand(match.of(), Precedence.OTHER)
                .sql(match.negated() ? " NOT REGEXP " : " REGEXP ")
                .operand(match.pattern(), Precedence.OTHER);
    }

    /** Rows of tuples stand in VALUES here (lang_expr, "Row Values"). */
    @Override
    protected SqlWriter items(List<Node> items, StatementWriter out) {
        return items.get(0) instanceof Tuple ? out.sql("VALUES ").commas(items) : super.items(items, out);
    }

    @Override
    public SqlWriter comparison(Comparison comparison, StatementWriter out) {
        WideDecimals.requireSame(List.of(comparison.left(), comparison.right()));
        return switch (comparison.operator()) {
            case IS_DISTINCT_FROM -> infix(comparison, " IS NOT ", out);
            case IS_NOT_DISTINCT_FROM -> infix(comparison, " IS ", out);
            default -> super.comparison(comparison, out);
        };
    }

    @Override
    public SqlWriter between(Between between, StatementWriter out) {
        WideDecimals.requireSame(List.of(between.of(), between.low(), between.high()));
        return super.between(between, out);
    }

    @Override
    public SqlWriter inItems(InItems in, StatementWriter out) {
        List<Node> all = new ArrayList<>(in.items());
        all.add(in.of());
        WideDecimals.requireSame(all);
        return super.inItems(in, out);
    }

    private static SqlWriter infix(Comparison comparison, String operator, StatementWriter out) {
        return out.operand(comparison.left(), Precedence.OTHER)
                .sql(operator)
                .operand(comparison.right(), Precedence.OTHER);
    }

    /** A long list is one JSON array, since parameters are limited (limits, "Maximum Number Of Host Parameters"; json1). */
    @Override
    public SqlWriter inList(InList in, StatementWriter out) {
        ValueList values = ValueList.of(in.list());
        SqlType<?> element = values.type();
        if (!values.isLong(JsonList.LONG) || !JsonList.isWhole(element) && !JsonList.isText(element)) {
            return super.inList(in, out);
        }
        out.operand(in.of(), Precedence.OTHER).sql(in.negated() ? " NOT IN " : " IN ");
        return out.sql("(SELECT value FROM json_each(")
                .whole(in.list(), new JsonList<>(element))
                .sql("))");
    }

    // numbers

    @Override
    protected SqlWriter quotient(Arithmetic quotient, StatementWriter out) {
        return out.sql("CAST(").visit(quotient.left()).sql(" AS REAL) / ").operand(quotient.right(), Precedence.ATOM);
    }

    @Override
    protected SqlWriter wholeQuotient(Arithmetic quotient, StatementWriter out) {
        out.sql("CAST(floor(");
        quotient(quotient, out);
        return out.sql(") AS INTEGER)");
    }

    /** No operator for exclusive or; {@code %} works on whole numbers alone (lang_expr). */
    @Override
    public SqlWriter arithmetic(Arithmetic arithmetic, StatementWriter out) {
        WideDecimals.refuse("arithmetic", List.of(arithmetic.left(), arithmetic.right()));
        return switch (arithmetic.operator()) {
            case BIT_XOR -> exclusiveOr(arithmetic, out);
            case MODULO -> modulo(arithmetic, out);
            default -> super.arithmetic(arithmetic, out);
        };
    }

    @Override
    public SqlWriter negation(Negation negation, StatementWriter out) {
        WideDecimals.refuse("a change of sign", List.of(negation.of()));
        return super.negation(negation, out);
    }

    @Override
    public SqlWriter concatenation(Concatenation concatenation, StatementWriter out) {
        WideDecimals.refuse("a concatenation", concatenation.parts());
        return super.concatenation(concatenation, out);
    }

    @Override
    public SqlWriter cast(Cast cast, StatementWriter out) {
        WideDecimals.check(cast);
        return super.cast(cast, out);
    }

    @Override
    public SqlWriter aggregate(Aggregate aggregate, StatementWriter out) {
        WideDecimals.check(aggregate);
        return SqliteJson.isCollecting(aggregate) ? collected(aggregate, out) : super.aggregate(aggregate, out);
    }

    /** Elsewhere NULL comes of no rows. */
    private SqlWriter collected(Aggregate aggregate, StatementWriter out) {
        super.aggregate(aggregate, out.sql("nullif("));
        return out.sql(", " + SqliteJson.empty(aggregate) + ")");
    }

    private SqlWriter exclusiveOr(Arithmetic xor, StatementWriter out) {
        out.sql("((").operand(xor.left(), Precedence.ATOM).sql(" | ").operand(xor.right(), Precedence.ATOM);
        out.sql(") - (").operand(xor.left(), Precedence.ATOM).sql(" & ").operand(xor.right(), Precedence.ATOM);
        return out.sql("))");
    }

    private SqlWriter modulo(Arithmetic modulo, StatementWriter out) {
        boolean decimal = modulo.type() instanceof StandardType<?> type && type.kind() == TypeKind.DECIMAL;
        return decimal
                ? out.sql("mod(")
                        .visit(modulo.left())
                        .sql(", ")
                        .visit(modulo.right())
                        .sql(")")
                : out.operand(modulo.left(), Precedence.ATOM)
                        .sql(" " + ArithmeticOperator.MODULO.sql() + " ")
                        .operand(modulo.right(), Precedence.ATOM);
    }

    // functions

    @Override
    protected String functionName(String standard) {
        return switch (standard) {
            case "char_length" -> "length";
            case "greatest" -> "max";
            case "least" -> "min";
            default -> standard;
        };
    }

    @Override
    public SqlWriter function(FunctionCall call, StatementWriter out) {
        WideDecimals.check(call);
        return switch (call.name()) {
            case "floor", "ceiling" -> whole(call, out);
            case "json_kind", "json_length", "json_keys", "json_append" -> SqliteJson.function(call, out);
            default -> super.function(call, out);
        };
    }

    private SqlWriter whole(FunctionCall call, StatementWriter out) {
        call(call.name(), call.arguments(), out.sql("CAST("));
        return out.sql(" AS INTEGER)");
    }

    @Override
    protected SqlWriter position(FunctionCall call, StatementWriter out) {
        return out.sql("instr(")
                .visit(call.arguments().get(1))
                .sql(", ")
                .visit(call.arguments().get(0))
                .sql(")");
    }

    /** With DISTINCT it takes one argument alone (lang_aggfunc). */
    @Override
    protected String aggregateName(String standard) {
        return switch (standard) {
            case "string_agg" -> "group_concat";
            case "json_agg" -> "json_group_array";
            case "json_object_agg" -> "json_group_object";
            default -> standard;
        };
    }

    @Override
    protected SqlWriter arguments(Aggregate aggregate, StatementWriter out) {
        if (SqliteJson.isCollecting(aggregate)) {
            SqliteJson.arguments(aggregate.arguments(), out);
            return orderInside(aggregate, out);
        }
        boolean comma =
                aggregate.name().equals("string_agg") && aggregate.options().distinct();
        if (!comma) {
            return super.arguments(aggregate, out);
        }
        throw new dev.cinnabar.error.UnsupportedFeatureException(
                "SQLite joins distinct texts with a comma alone.",
                "take distinct texts from a subquery, and join those");
    }

    /** Moments are text, which strftime reads (lang_datefunc). */
    @Override
    public SqlWriter extract(Extract extract, StatementWriter out) {
        return switch (extract.field()) {
            case QUARTER -> number("%m", extract.of(), out.sql("((")).sql(" + 2) / 3)");
            default -> field(extract, out);
        };
    }

    private static SqlWriter field(Extract extract, StatementWriter out) {
        String format = switch (extract.field()) {
            case YEAR -> "%Y";
            case MONTH -> "%m";
            case WEEK -> "%V";
            case DAY -> "%d";
            case HOUR -> "%H";
            case MINUTE -> "%M";
            case SECOND -> "%S";
            case DOW -> "%w";
            case DOY -> "%j";
            default -> "%s";
        };
        return number(format, extract.of(), out);
    }

    private static StatementWriter number(String format, Node of, StatementWriter out) {
        return out.sql("CAST(strftime('" + format + "', ").visit(of).sql(") AS INTEGER)");
    }

    // queries

    /** OFFSET stands only behind LIMIT; a negative one means none (lang_select). */
    @Override
    protected SqlWriter page(Page page, StatementWriter out) {
        if (page.limit() == null) {
            return out.sql(" LIMIT -1 OFFSET ").visit(java.util.Objects.requireNonNull(page.offset()));
        }
        return super.page(page, out);
    }

    @Override
    protected SqlWriter returning(List<Node> columns, Feature feature, StatementWriter out) {
        return super.returning(columns.stream().map(WithoutSchema::of).toList(), feature, out);
    }

    /** RETURNING stands before the order and the limit (lang_update). */
    @Override
    protected SqlWriter ending(Ordering ordering, List<Node> returned, Feature feature, StatementWriter out) {
        returning(returned, feature, out);
        limited(ordering, out);
        return out;
    }

    /** A change has no order without a limit; a negative one means none (lang_update 2.3). */
    @Override
    protected void limited(Ordering ordering, StatementWriter out) {
        super.limited(ordering, out);
        if (!ordering.terms().isEmpty() && ordering.page().isAll()) {
            out.sql(" LIMIT -1");
        }
    }

    /** A part with an order of its own becomes a subquery: parentheses are not taken there. */
    @Override
    protected SqlWriter part(QueryNode part, StatementWriter out) {
        return isPlain(part) ? out.visit(part) : nested(part, out.sql("SELECT * FROM "));
    }

    /** A writing transaction holds the whole file, so that a lock of rows says nothing more. */
    @Override
    protected SqlWriter locking(Locking locking, StatementWriter out) {
        return out;
    }

    /** VALUES cannot name its columns: the first row of a UNION does. */
    @Override
    public SqlWriter valuesTable(ValuesTable values, StatementWriter out) {
        out.sql("(");
        String before = "SELECT ";
        for (List<Node> row : values.rows()) {
            out.sql(before);
            before = " UNION ALL SELECT ";
            for (int i = 0; i < row.size(); i++) {
                out.sql(i == 0 ? "" : ", ")
                        .visit(row.get(i))
                        .sql(" AS ")
                        .name(values.columns().get(i));
            }
        }
        return out.sql(") AS ").name(values.alias());
    }

    /** Behind a SELECT the parser takes ON for that of a join, unless there is a WHERE (lang_upsert, "Parsing Ambiguity"). */
    @Override
    protected void conflict(InsertNode insert, Conflict conflict, StatementWriter out) {
        boolean ambiguous = insert.source() instanceof InsertSource.FromQuery query
                && !(query.query() instanceof SelectNode select
                        && !select.where().isEmpty());
        out.sql(ambiguous ? " WHERE TRUE" : "");
        super.conflict(insert, conflict, out);
    }

    // JSON (json1)

    @Override
    public SqlWriter jsonPath(JsonPath path, StatementWriter out) {
        return SqliteJson.path(path, out);
    }

    @Override
    public SqlWriter jsonHasKey(JsonHasKey has, StatementWriter out) {
        return out.sql("json_type(")
                .visit(has.document())
                .sql(", ")
                .visit(has.key())
                .sql(") IS NOT NULL");
    }

    // time

    @Override
    protected String now(TypeKind kind) {
        return switch (kind) {
            case DATE -> "date('now')";
            case TIME -> "strftime('%H:%M:%f000', 'now')";
            default -> "strftime('%Y-%m-%d %H:%M:%f000', 'now')";
        };
    }

    /** An interval is a number of microseconds here; strftime moves by seconds, to the millisecond. */
    @Override
    public SqlWriter timeShift(TimeShift shift, StatementWriter out) {
        boolean date = shift.type() instanceof StandardType<?> type && type.kind() == TypeKind.DATE;
        return out.sql("strftime('" + (date ? "%Y-%m-%d" : "%Y-%m-%d %H:%M:%f000") + "', ")
                .visit(shift.of())
                .sql(", (" + (shift.back() ? "-" : ""))
                .operand(shift.interval(), Precedence.ATOM)
                .sql(" / 1000000.0) || ' seconds')");
    }
}
