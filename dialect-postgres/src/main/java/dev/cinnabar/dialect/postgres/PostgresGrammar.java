package dev.cinnabar.dialect.postgres;

import dev.cinnabar.dialect.Precedence;
import dev.cinnabar.dialect.StandardGrammar;
import dev.cinnabar.dialect.StatementWriter;
import dev.cinnabar.dialect.ValueList;
import dev.cinnabar.sql.node.Arithmetic;
import dev.cinnabar.sql.node.ArithmeticOperator;
import dev.cinnabar.sql.node.CustomOperator;
import dev.cinnabar.sql.node.Extract;
import dev.cinnabar.sql.node.FunctionCall;
import dev.cinnabar.sql.node.InList;
import dev.cinnabar.sql.node.InlineValue;
import dev.cinnabar.sql.node.JsonContains;
import dev.cinnabar.sql.node.JsonHasKey;
import dev.cinnabar.sql.node.JsonOutput;
import dev.cinnabar.sql.node.JsonPath;
import dev.cinnabar.sql.node.Label;
import dev.cinnabar.sql.node.Like;
import dev.cinnabar.sql.node.LikeCase;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.RegexpMatch;
import dev.cinnabar.sql.node.SequenceNext;
import dev.cinnabar.sql.node.SqlWriter;
import dev.cinnabar.sql.node.TimeField;
import dev.cinnabar.sql.node.TimeShift;
import dev.cinnabar.type.ArrayType;
import dev.cinnabar.type.StandardType;
import dev.cinnabar.type.TypeKind;
import dev.cinnabar.type.Types;

/** PostgreSQL's own words (manual, part II). */
final class PostgresGrammar extends StandardGrammar {
    static final PostgresGrammar INSTANCE = new PostgresGrammar();

    /** Beyond so many values a list is sent as one array: the text stays short, and is met again. */
    private static final int LONG_LIST = 32;

    private PostgresGrammar() {}

    @Override
    public SqlWriter like(Like like, StatementWriter out) {
        if (like.letterCase() == LikeCase.DATABASE) {
            return super.like(like, out);
        }
        return out.operand(like.of(), Precedence.OTHER)
                .sql(like.negated() ? " NOT ILIKE " : " ILIKE ")
                .operand(like.pattern(), Precedence.OTHER);
    }

    @Override
    public SqlWriter regexpMatch(RegexpMatch match, StatementWriter out) {
        String operator = (match.negated() ? "!~" : "~") + (match.ignoreCase() ? "*" : "");
        return out.operand(match.of(), Precedence.SUM)
                .sql(" " + operator + " ")
                .operand(match.pattern(), Precedence.SUM);
    }

    /** {@code = ANY (array)} takes lists of any length as one parameter (manual 9.25.3). */
    @Override
    public SqlWriter inList(InList in, StatementWriter out) {
        ValueList values = ValueList.of(in.list());
        if (!values.isLong(LONG_LIST)) {
            return super.inList(in, out);
        }
        out.operand(in.of(), Precedence.OTHER).sql(in.negated() ? " <> ALL (" : " = ANY (");
        return out.whole(in.list(), new ArrayType<>(values.type())).sql(")");
    }

    /** Two expressions with parameters are never the same here ("SELECT", GROUP BY clause), and a name is looked for among columns first. */
    @Override
    protected Node groupedByName(Label term, int position) {
        return new InlineValue(position, Types.INTEGER);
    }

    // numbers

    @Override
    protected SqlWriter quotient(Arithmetic quotient, StatementWriter out) {
        return out.sql("CAST(")
                .visit(quotient.left())
                .sql(" AS numeric) / ")
                .operand(quotient.right(), Precedence.ATOM);
    }

    @Override
    protected String symbol(ArithmeticOperator operator) {
        return operator == ArithmeticOperator.BIT_XOR ? "#" : super.symbol(operator);
    }

    /** A shift counts in integers (manual 9.3). */
    @Override
    public SqlWriter arithmetic(Arithmetic arithmetic, StatementWriter out) {
        return switch (arithmetic.operator()) {
            case SHIFT_LEFT, SHIFT_RIGHT ->
                out.operand(arithmetic.left(), Precedence.ATOM)
                        .sql(" " + arithmetic.operator().sql() + " CAST(")
                        .visit(arithmetic.right())
                        .sql(" AS integer)");
            default -> super.arithmetic(arithmetic, out);
        };
    }

    // functions

    @Override
    public SqlWriter function(FunctionCall call, StatementWriter out) {
        return switch (call.name()) {
            case "greatest", "least" -> extreme(call, out);
            case "regexp_replace" -> everyMatch(call, out);
            case "round" -> rounded(call, out);
            case "json_kind", "json_length", "json_keys", "json_set", "json_remove", "json_append" ->
                PostgresJson.function(call, out);
            default -> super.function(call, out);
        };
    }

    /** Here they pass NULL by (manual 9.18.4); everywhere else NULL makes NULL. */
    private SqlWriter extreme(FunctionCall call, StatementWriter out) {
        String before = "CASE WHEN ";
        for (Node argument : call.arguments()) {
            out.sql(before).operand(argument, Precedence.OTHER).sql(" IS NULL");
            before = " OR ";
        }
        out.sql(" THEN NULL ELSE ");
        call(call.name(), call.arguments(), out);
        return out.sql(" END");
    }

    private static SqlWriter everyMatch(FunctionCall call, StatementWriter out) {
        return out.sql("regexp_replace(").commas(call.arguments()).sql(", 'g')");
    }

    /** Only decimals are rounded to places (manual 9.3). */
    private static SqlWriter rounded(FunctionCall call, StatementWriter out) {
        return out.sql("round(CAST(")
                .visit(call.arguments().get(0))
                .sql(" AS numeric), ")
                .visit(call.arguments().get(1))
                .sql(")");
    }

    @Override
    protected SqlWriter substring(FunctionCall call, StatementWriter out) {
        out.sql("substring(")
                .visit(call.arguments().get(0))
                .sql(" FROM ")
                .visit(call.arguments().get(1));
        return call.arguments().size() == 2
                ? out.sql(")")
                : out.sql(" FOR ").visit(call.arguments().get(2)).sql(")");
    }

    /** A moment has fields only in a zone: UTC, whatever the session's. */
    @Override
    public SqlWriter extract(Extract extract, StatementWriter out) {
        out.sql("EXTRACT(" + extract.field().sql() + " FROM ").operand(extract.of(), Precedence.ATOM);
        boolean moment = extract.type() instanceof StandardType<?> type && type.kind() == TypeKind.TIMESTAMP;
        return out.sql(moment && extract.field() != TimeField.EPOCH ? " AT TIME ZONE 'UTC')" : ")");
    }

    /** A date moved by an interval is a timestamp here, and a date again by a cast (manual 9.9). */
    @Override
    public SqlWriter timeShift(TimeShift shift, StatementWriter out) {
        boolean date = shift.type() instanceof StandardType<?> type && type.kind() == TypeKind.DATE;
        out.sql(date ? "CAST(" : "");
        super.timeShift(shift, out);
        return out.sql(date ? " AS date)" : "");
    }

    @Override
    public SqlWriter sequenceNext(SequenceNext sequence, StatementWriter out) {
        String name = out.dialect().identifiers().qualified(sequence.schema(), sequence.name());
        return out.sql("nextval(").literal(name, Types.VARCHAR).sql(")");
    }

    /** The driver takes a question mark in an operator for a parameter unless it is doubled. */
    @Override
    public SqlWriter customOperator(CustomOperator operator, StatementWriter out) {
        String doubled = operator.operator().replace("?", "??");
        return super.customOperator(
                new CustomOperator(operator.left(), doubled, operator.right(), operator.type()), out);
    }

    // JSON (manual 9.16)

    @Override
    public SqlWriter jsonPath(JsonPath path, StatementWriter out) {
        return PostgresJson.path(path, out);
    }

    @Override
    public SqlWriter jsonContains(JsonContains contains, StatementWriter out) {
        return out.operand(contains.document(), Precedence.SUM).sql(" @> ").operand(contains.part(), Precedence.SUM);
    }

    /** The operators for it find elements of arrays, too. */
    @Override
    public SqlWriter jsonHasKey(JsonHasKey has, StatementWriter out) {
        PostgresJson.path(new JsonPath(has.document(), has.key(), JsonOutput.JSON), out);
        return out.sql(" IS NOT NULL");
    }

    @Override
    protected String aggregateName(String standard) {
        return switch (standard) {
            case "json_agg" -> "jsonb_agg";
            case "json_object_agg" -> "jsonb_object_agg";
            default -> standard;
        };
    }
}
