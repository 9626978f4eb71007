package dev.cinnabar.dialect;

import dev.cinnabar.sql.node.Arithmetic;
import dev.cinnabar.sql.node.ArithmeticOperator;
import dev.cinnabar.sql.node.Between;
import dev.cinnabar.sql.node.BindList;
import dev.cinnabar.sql.node.BitNot;
import dev.cinnabar.sql.node.CaseBranch;
import dev.cinnabar.sql.node.CaseNode;
import dev.cinnabar.sql.node.Cast;
import dev.cinnabar.sql.node.Collate;
import dev.cinnabar.sql.node.Comparison;
import dev.cinnabar.sql.node.Concatenation;
import dev.cinnabar.sql.node.CustomOperator;
import dev.cinnabar.sql.node.Exists;
import dev.cinnabar.sql.node.InItems;
import dev.cinnabar.sql.node.InList;
import dev.cinnabar.sql.node.InQuery;
import dev.cinnabar.sql.node.IsNull;
import dev.cinnabar.sql.node.JsonContains;
import dev.cinnabar.sql.node.JsonHasKey;
import dev.cinnabar.sql.node.JsonOutput;
import dev.cinnabar.sql.node.JsonPath;
import dev.cinnabar.sql.node.Junction;
import dev.cinnabar.sql.node.JunctionKind;
import dev.cinnabar.sql.node.Like;
import dev.cinnabar.sql.node.LikeCase;
import dev.cinnabar.sql.node.ListSlot;
import dev.cinnabar.sql.node.Negation;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Not;
import dev.cinnabar.sql.node.Quantified;
import dev.cinnabar.sql.node.QueryNode;
import dev.cinnabar.sql.node.RegexpMatch;
import dev.cinnabar.sql.node.ScalarQuery;
import dev.cinnabar.sql.node.SqlWriter;
import dev.cinnabar.sql.node.TimeShift;
import dev.cinnabar.sql.node.TruthLiteral;
import dev.cinnabar.sql.node.TruthTest;
import dev.cinnabar.sql.node.Tuple;
import java.util.List;

/** Conditions and what is computed (SQL:2016 6.28 to 6.39 and clause 8). */
abstract class ExpressionGrammar extends ValueGrammar {
    ExpressionGrammar() {}

    @Override
    public SqlWriter comparison(Comparison comparison, StatementWriter out) {
        return out.operand(comparison.left(), Precedence.OTHER)
                .word(comparison.operator().sql())
                .operand(comparison.right(), Precedence.OTHER);
    }

    @Override
    public SqlWriter junction(Junction junction, StatementWriter out) {
        if (junction.parts().isEmpty()) {
            return out.visit(new TruthLiteral(junction.kind() == JunctionKind.AND));
        }
        int strength = junction.kind() == JunctionKind.AND ? Precedence.NOT : Precedence.AND;
        out.operand(junction.parts().get(0), strength);
        for (int i = 1; i < junction.parts().size(); i++) {
            out.word(junction.kind().sql()).operand(junction.parts().get(i), strength);
        }
        return out;
    }

    @Override
    public SqlWriter not(Not not, StatementWriter out) {
        return out.sql("NOT ").operand(not.of(), Precedence.OTHER);
    }

    @Override
    public SqlWriter between(Between between, StatementWriter out) {
        return out.operand(between.of(), Precedence.OTHER)
                .sql(between.negated() ? " NOT BETWEEN " : " BETWEEN ")
                .operand(between.low(), Precedence.OTHER)
                .sql(" AND ")
                .operand(between.high(), Precedence.OTHER);
    }

    @Override
    public SqlWriter isNull(IsNull test, StatementWriter out) {
        return out.operand(test.of(), Precedence.OTHER).sql(test.negated() ? " IS NOT NULL" : " IS NULL");
    }

    @Override
    public SqlWriter truthTest(TruthTest test, StatementWriter out) {
        return out.operand(test.of(), Precedence.OTHER)
                .sql(test.negated() ? " IS NOT " : " IS ")
                .sql(test.value() ? "TRUE" : "FALSE");
    }

    @Override
    public SqlWriter like(Like like, StatementWriter out) {
        boolean ignored = like.letterCase() == LikeCase.IGNORED;
        lower(like.of(), ignored, out).sql(like.negated() ? " NOT LIKE " : " LIKE ");
        lower(like.pattern(), ignored, out);
        return like.escape().isEmpty()
                ? out
                : out.sql(" ESCAPE '" + like.escape().replace("'", "''") + "'");
    }

    private static StatementWriter lower(Node node, boolean ignored, StatementWriter out) {
        return ignored ? out.sql("lower(").visit(node).sql(")") : out.operand(node, Precedence.OTHER);
    }

    @Override
    public SqlWriter regexpMatch(RegexpMatch match, StatementWriter out) {
        out.require(Feature.REGEXP, "regular expressions", "use like(…), or filter in Java");
        return out.sql(match.negated() ? "NOT " : "")
                .sql("regexp_like(")
                .visit(match.of())
                .sql(", ")
                .visit(match.pattern())
                .sql(match.ignoreCase() ? ", 'i')" : ", 'c')");
    }

    // lists

    @Override
    public SqlWriter inList(InList in, StatementWriter out) {
        if (in.list() instanceof Tuple items) {
            return inItems(new InItems(in.of(), items.parts(), in.negated()), out);
        }
        int size = in.list() instanceof BindList list
                ? list.values().size()
                : in.list() instanceof ListSlot slot ? slot.size() : 1;
        if (size == 0) {
            return out.visit(new TruthLiteral(in.negated()));
        }
        return out.operand(in.of(), Precedence.OTHER)
                .sql(in.negated() ? " NOT IN " : " IN ")
                .visit(in.list());
    }

    @Override
    public SqlWriter inItems(InItems in, StatementWriter out) {
        if (in.items().isEmpty()) {
            return out.visit(new TruthLiteral(in.negated()));
        }
        out.operand(in.of(), Precedence.OTHER).sql(in.negated() ? " NOT IN " : " IN ");
        return out.parentheses(() -> items(in.items(), out));
    }

    /** The items of a list of expressions or tuples. */
    protected SqlWriter items(List<Node> items, StatementWriter out) {
        return out.commas(items);
    }

    @Override
    public SqlWriter inQuery(InQuery in, StatementWriter out) {
        out.operand(in.of(), Precedence.OTHER).sql(in.negated() ? " NOT IN " : " IN ");
        return nested(in.query(), out);
    }

    @Override
    public SqlWriter tuple(Tuple tuple, StatementWriter out) {
        boolean rows = !tuple.parts().isEmpty() && tuple.parts().get(0) instanceof Tuple;
        return out.parentheses(() -> {
            if (rows) {
                items(tuple.parts(), out);
            } else {
                out.commas(tuple.parts());
            }
        });
    }

    // queries

    /** A query inside parentheses. */
    protected SqlWriter nested(QueryNode query, StatementWriter out) {
        return out.parentheses(() -> out.visit(query));
    }

    @Override
    public SqlWriter scalarQuery(ScalarQuery scalar, StatementWriter out) {
        return nested(scalar.query(), out);
    }

    @Override
    public SqlWriter exists(Exists exists, StatementWriter out) {
        return nested(exists.query(), out.sql("EXISTS "));
    }

    @Override
    public SqlWriter quantified(Quantified quantified, StatementWriter out) {
        out.require(Feature.QUANTIFIED, "ANY and ALL", "use in(query), or compare with its max or min");
        return out.sql(quantified.quantifier().sql() + " ").parentheses(() -> out.visit(quantified.of()));
    }

    // numbers and texts

    @Override
    public SqlWriter arithmetic(Arithmetic arithmetic, StatementWriter out) {
        return switch (arithmetic.operator()) {
            case PLUS, MINUS -> infix(arithmetic, Precedence.SUM, Precedence.PRODUCT, out);
            case TIMES -> infix(arithmetic, Precedence.PRODUCT, Precedence.SIGN, out);
            case DIVIDED_BY -> quotient(arithmetic, out);
            case DIV -> wholeQuotient(arithmetic, out);
            default -> infix(arithmetic, Precedence.ATOM, Precedence.ATOM, out);
        };
    }

    private SqlWriter infix(Arithmetic arithmetic, int left, int right, StatementWriter out) {
        return out.operand(arithmetic.left(), left)
                .word(symbol(arithmetic.operator()))
                .operand(arithmetic.right(), right);
    }

    /** The operator's sign. */
    protected String symbol(ArithmeticOperator operator) {
        return operator.sql();
    }

    /** A quotient with its decimals: whole numbers would be divided as such. */
    protected SqlWriter quotient(Arithmetic quotient, StatementWriter out) {
        return out.sql("CAST(")
                .visit(quotient.left())
                .sql(" AS DECIMAL(38, 10)) / ")
                .operand(quotient.right(), Precedence.ATOM);
    }

    /** The whole part of a quotient, rounded down. */
    protected SqlWriter wholeQuotient(Arithmetic quotient, StatementWriter out) {
        out.sql("floor(");
        quotient(quotient, out);
        return out.sql(")");
    }

    @Override
    public SqlWriter negation(Negation negation, StatementWriter out) {
        return out.sql("-").operand(negation.of(), Precedence.ATOM);
    }

    @Override
    public SqlWriter bitNot(BitNot not, StatementWriter out) {
        return out.sql("~").operand(not.of(), Precedence.ATOM);
    }

    @Override
    public SqlWriter concatenation(Concatenation concatenation, StatementWriter out) {
        String before = "";
        for (Node part : concatenation.parts()) {
            out.sql(before).operand(part, Precedence.SUM);
            before = " || ";
        }
        return out;
    }

    @Override
    public SqlWriter collate(Collate collate, StatementWriter out) {
        return out.operand(collate.of(), Precedence.ATOM).sql(" COLLATE ").name(collate.collation());
    }

    @Override
    public SqlWriter customOperator(CustomOperator operator, StatementWriter out) {
        return out.operand(operator.left(), Precedence.SUM)
                .word(operator.operator())
                .operand(operator.right(), Precedence.SUM);
    }

    @Override
    public SqlWriter cast(Cast cast, StatementWriter out) {
        return out.sql(cast.attempt() ? tryCastWord(out) : "CAST(")
                .visit(cast.of())
                .sql(" AS " + out.dialect().types().adapter(cast.type()).castName() + ")");
    }

    /** The word of a cast that gives NULL where it cannot be. */
    protected String tryCastWord(StatementWriter out) {
        throw new dev.cinnabar.error.UnsupportedFeatureException(
                out.dialect().name() + " has no cast that gives NULL where it fails.",
                "test the value with a condition first, and cast(…) it then");
    }

    @Override
    public SqlWriter caseOf(CaseNode node, StatementWriter out) {
        out.sql("CASE");
        if (node.operand() != null) {
            out.sql(" ").visit(node.operand());
        }
        for (CaseBranch branch : node.branches()) {
            out.sql(" WHEN ").visit(branch.condition()).sql(" THEN ").visit(branch.result());
        }
        if (node.otherwise() != null) {
            out.sql(" ELSE ").visit(node.otherwise());
        }
        return out.sql(" END");
    }

    @Override
    public SqlWriter timeShift(TimeShift shift, StatementWriter out) {
        return out.operand(shift.of(), Precedence.SUM)
                .sql(shift.back() ? " - " : " + ")
                .operand(shift.interval(), Precedence.SUM);
    }

    // JSON (SQL:2016 6.33 has functions of its own; the databases have older words)

    @Override
    public SqlWriter jsonPath(JsonPath path, StatementWriter out) {
        return out.sql(path.output() == JsonOutput.TEXT ? "json_value(" : "json_query(")
                .visit(path.document())
                .sql(", ")
                .visit(path.path())
                .sql(")");
    }

    @Override
    public SqlWriter jsonContains(JsonContains contains, StatementWriter out) {
        out.require(Feature.JSON_CONTAINS, "containment of JSON documents", "compare the parts that matter by path(…)");
        return out.sql("json_contains(")
                .visit(contains.document())
                .sql(", ")
                .visit(contains.part())
                .sql(")");
    }

    @Override
    public SqlWriter jsonHasKey(JsonHasKey has, StatementWriter out) {
        return out.sql("json_exists(")
                .visit(has.document())
                .sql(", ")
                .visit(has.key())
                .sql(")");
    }
}
