package dev.cinnabar.sql;

import dev.cinnabar.sql.node.Arithmetic;
import dev.cinnabar.sql.node.Between;
import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.BindList;
import dev.cinnabar.sql.node.BitNot;
import dev.cinnabar.sql.node.CaseBranch;
import dev.cinnabar.sql.node.CaseNode;
import dev.cinnabar.sql.node.Cast;
import dev.cinnabar.sql.node.Collate;
import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.sql.node.Comparison;
import dev.cinnabar.sql.node.ComparisonOperator;
import dev.cinnabar.sql.node.Concatenation;
import dev.cinnabar.sql.node.Depth;
import dev.cinnabar.sql.node.FunctionCall;
import dev.cinnabar.sql.node.InItems;
import dev.cinnabar.sql.node.InList;
import dev.cinnabar.sql.node.InlineValue;
import dev.cinnabar.sql.node.IsNull;
import dev.cinnabar.sql.node.Junction;
import dev.cinnabar.sql.node.JunctionKind;
import dev.cinnabar.sql.node.Label;
import dev.cinnabar.sql.node.Like;
import dev.cinnabar.sql.node.LikeCase;
import dev.cinnabar.sql.node.Negation;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Not;
import dev.cinnabar.sql.node.NullLiteral;
import dev.cinnabar.sql.node.TruthLiteral;
import dev.cinnabar.sql.node.TruthTest;
import dev.cinnabar.sql.node.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Evaluates one expression over one row. */
final class Evaluator extends OnlyInDatabase {
    private int depth;

    Outcome evaluate(Node node, ColumnValues row) {
        depth = Depth.inside(depth);
        Outcome outcome = node.accept(this, row);
        depth--;
        return outcome;
    }

    private List<Outcome> all(List<Node> nodes, ColumnValues row) {
        List<Outcome> all = new ArrayList<>(nodes.size());
        nodes.forEach(node -> all.add(evaluate(node, row)));
        return all;
    }

    // values

    @Override
    public Outcome bind(Bind node, ColumnValues row) {
        return Outcome.of(node.value());
    }

    @Override
    public Outcome bindList(BindList node, ColumnValues row) {
        throw refused("a list outside of IN");
    }

    @Override
    public Outcome inlineValue(InlineValue node, ColumnValues row) {
        return Outcome.of(node.value());
    }

    @Override
    public Outcome nullLiteral(NullLiteral node, ColumnValues row) {
        return Outcome.NULL;
    }

    @Override
    public Outcome truthLiteral(TruthLiteral node, ColumnValues row) {
        return Outcome.of(node.value());
    }

    /** Texts that are compared by their code points are so here, too. */
    @Override
    public Outcome collate(Collate node, ColumnValues row) {
        return node.collation().endsWith("_bin") ? evaluate(node.of(), row) : super.collate(node, row);
    }

    @Override
    public Outcome column(ColumnNode node, ColumnValues row) {
        return Outcome.of(row.value(node));
    }

    @Override
    public Outcome label(Label node, ColumnValues row) {
        return evaluate(node.of(), row);
    }

    @Override
    public Outcome tuple(Tuple node, ColumnValues row) {
        return Outcome.of(all(node.parts(), row));
    }

    // conditions

    @Override
    public Outcome comparison(Comparison node, ColumnValues row) {
        return Comparing.compare(evaluate(node.left(), row), node.operator(), evaluate(node.right(), row));
    }

    /** Of AND, one false part decides; of OR, one true part; else an unknown one (SQL:2016 6.39). */
    @Override
    public Outcome junction(Junction node, ColumnValues row) {
        boolean and = node.kind() == JunctionKind.AND;
        Outcome all = Outcome.of(and);
        for (Node part : node.parts()) {
            Outcome one = evaluate(part, row);
            if (and ? one.isFalse() : one.isTrue()) {
                return one;
            }
            all = one.isNull() ? one : all;
        }
        return all;
    }

    @Override
    public Outcome not(Not node, ColumnValues row) {
        return evaluate(node.of(), row).not();
    }

    /** As {@code low <= of AND of <= high} (SQL:2016 8.3). */
    @Override
    public Outcome between(Between node, ColumnValues row) {
        Outcome of = evaluate(node.of(), row);
        Outcome from = Comparing.compare(of, ComparisonOperator.GE, evaluate(node.low(), row));
        Outcome to = Comparing.compare(of, ComparisonOperator.LE, evaluate(node.high(), row));
        boolean outside = from.isFalse() || to.isFalse();
        Outcome inside = outside ? Outcome.FALSE : from.isNull() ? from : to;
        return inside.negatedIf(node.negated());
    }

    @Override
    public Outcome inList(InList node, ColumnValues row) {
        if (!(node.list() instanceof BindList list)) {
            return evaluate(node.list(), row);
        }
        Outcome of = evaluate(node.of(), row);
        return among(of, list.values().stream().map(Outcome::of)).negatedIf(node.negated());
    }

    @Override
    public Outcome inItems(InItems node, ColumnValues row) {
        Outcome of = evaluate(node.of(), row);
        return among(of, all(node.items(), row).stream()).negatedIf(node.negated());
    }

    /** Of no values at all it is none, even if it is NULL; else an unknown equality leaves open what no true one decides. */
    private static Outcome among(Outcome of, Stream<Outcome> items) {
        List<Outcome> equalities = items.map(item -> Comparing.compare(of, ComparisonOperator.EQ, item))
                .filter(equality -> !equality.isFalse())
                .toList();
        if (equalities.isEmpty()) {
            return Outcome.FALSE;
        }
        return equalities.stream().anyMatch(Outcome::isTrue) ? Outcome.TRUE : Outcome.NULL;
    }

    @Override
    public Outcome isNull(IsNull node, ColumnValues row) {
        return Outcome.of(evaluate(node.of(), row).isNull() != node.negated());
    }

    @Override
    public Outcome truthTest(TruthTest node, ColumnValues row) {
        Outcome of = evaluate(node.of(), row);
        return Outcome.of((node.value() ? of.isTrue() : of.isFalse()) != node.negated());
    }

    @Override
    public Outcome like(Like node, ColumnValues row) {
        Outcome of = evaluate(node.of(), row);
        Outcome pattern = evaluate(node.pattern(), row);
        if (of.isNull() || pattern.isNull()) {
            return Outcome.NULL;
        }
        boolean ignoreCase = node.letterCase() == LikeCase.IGNORED;
        boolean matches = LikePattern.matches(of.as(String.class), pattern.as(String.class), node.escape(), ignoreCase);
        return Outcome.of(matches != node.negated());
    }

    @Override
    public Outcome caseOf(CaseNode node, ColumnValues row) {
        Outcome operand = node.operand() == null ? Outcome.TRUE : evaluate(node.operand(), row);
        for (CaseBranch branch : node.branches()) {
            Outcome condition = evaluate(branch.condition(), row);
            Outcome holds =
                    node.operand() == null ? condition : Comparing.compare(operand, ComparisonOperator.EQ, condition);
            if (holds.isTrue()) {
                return evaluate(branch.result(), row);
            }
        }
        return node.otherwise() == null ? Outcome.NULL : evaluate(node.otherwise(), row);
    }

    // numbers, texts, functions

    @Override
    public Outcome arithmetic(Arithmetic node, ColumnValues row) {
        Outcome left = evaluate(node.left(), row);
        Outcome right = evaluate(node.right(), row);
        return left.isNull() || right.isNull()
                ? Outcome.NULL
                : Outcome.of(
                        Computing.compute(left.as(Number.class), node.operator(), right.as(Number.class), node.type()));
    }

    @Override
    public Outcome negation(Negation node, ColumnValues row) {
        Outcome of = evaluate(node.of(), row);
        return of.isNull() ? of : Outcome.of(Computing.negate(of.as(Number.class)));
    }

    @Override
    public Outcome bitNot(BitNot node, ColumnValues row) {
        Outcome of = evaluate(node.of(), row);
        return of.isNull() ? of : Outcome.of(~Computing.whole(of.as(Number.class)));
    }

    @Override
    public Outcome concatenation(Concatenation node, ColumnValues row) {
        List<Outcome> parts = all(node.parts(), row);
        if (parts.stream().anyMatch(Outcome::isNull)) {
            return Outcome.NULL;
        }
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.as(String.class)));
        return Outcome.of(text.toString());
    }

    @Override
    public Outcome cast(Cast node, ColumnValues row) {
        Outcome of = evaluate(node.of(), row);
        return of.isNull() ? of : Outcome.of(Computing.cast(of, node.type()));
    }

    @Override
    public Outcome function(FunctionCall node, ColumnValues row) {
        if (node.name().equals("coalesce")) {
            return coalesce(node, row);
        }
        return EvaluatedFunctions.call(node, all(node.arguments(), row));
    }

    /** Arguments behind the first that is not NULL are not evaluated (SQL:2016 6.12). */
    private Outcome coalesce(FunctionCall node, ColumnValues row) {
        for (Node argument : node.arguments()) {
            Outcome value = evaluate(argument, row);
            if (!value.isNull()) {
                return value;
            }
        }
        return Outcome.NULL;
    }
}
