package dev.cinnabar.engine.compile;

import dev.cinnabar.sql.StatementOptions;
import dev.cinnabar.sql.node.Aggregate;
import dev.cinnabar.sql.node.Arithmetic;
import dev.cinnabar.sql.node.Between;
import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.BindList;
import dev.cinnabar.sql.node.BitNot;
import dev.cinnabar.sql.node.CaseNode;
import dev.cinnabar.sql.node.Cast;
import dev.cinnabar.sql.node.Collate;
import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.sql.node.Comparison;
import dev.cinnabar.sql.node.CompoundNode;
import dev.cinnabar.sql.node.Concatenation;
import dev.cinnabar.sql.node.Cte;
import dev.cinnabar.sql.node.CteReference;
import dev.cinnabar.sql.node.CustomNode;
import dev.cinnabar.sql.node.CustomOperator;
import dev.cinnabar.sql.node.DefaultKeyword;
import dev.cinnabar.sql.node.DeleteNode;
import dev.cinnabar.sql.node.DerivedTable;
import dev.cinnabar.sql.node.Excluded;
import dev.cinnabar.sql.node.Exists;
import dev.cinnabar.sql.node.Extract;
import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.FunctionCall;
import dev.cinnabar.sql.node.FunctionTable;
import dev.cinnabar.sql.node.InItems;
import dev.cinnabar.sql.node.InList;
import dev.cinnabar.sql.node.InQuery;
import dev.cinnabar.sql.node.InlineValue;
import dev.cinnabar.sql.node.InsertNode;
import dev.cinnabar.sql.node.IsNull;
import dev.cinnabar.sql.node.JoinNode;
import dev.cinnabar.sql.node.JsonContains;
import dev.cinnabar.sql.node.JsonHasKey;
import dev.cinnabar.sql.node.JsonPath;
import dev.cinnabar.sql.node.Junction;
import dev.cinnabar.sql.node.Label;
import dev.cinnabar.sql.node.LabelReference;
import dev.cinnabar.sql.node.Like;
import dev.cinnabar.sql.node.ListSlot;
import dev.cinnabar.sql.node.Negation;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Not;
import dev.cinnabar.sql.node.Now;
import dev.cinnabar.sql.node.NullLiteral;
import dev.cinnabar.sql.node.OrderNode;
import dev.cinnabar.sql.node.Over;
import dev.cinnabar.sql.node.Parameter;
import dev.cinnabar.sql.node.Quantified;
import dev.cinnabar.sql.node.RawSql;
import dev.cinnabar.sql.node.RegexpMatch;
import dev.cinnabar.sql.node.ScalarQuery;
import dev.cinnabar.sql.node.SelectDressing;
import dev.cinnabar.sql.node.SelectNode;
import dev.cinnabar.sql.node.SequenceNext;
import dev.cinnabar.sql.node.Slot;
import dev.cinnabar.sql.node.Star;
import dev.cinnabar.sql.node.TableNode;
import dev.cinnabar.sql.node.TextNode;
import dev.cinnabar.sql.node.TimeShift;
import dev.cinnabar.sql.node.TruthLiteral;
import dev.cinnabar.sql.node.TruthTest;
import dev.cinnabar.sql.node.Tuple;
import dev.cinnabar.sql.node.UpdateNode;
import dev.cinnabar.sql.node.ValuesTable;
import dev.cinnabar.sql.node.Walker;
import dev.cinnabar.sql.node.WindowNode;
import dev.cinnabar.type.DialectInfo;

/**
 * Reads the structure of a statement into tokens, and its values into a list beside them. Two statements with equal tokens have the same
 * text on a dialect; no value is ever a token. One shape is for one statement.
 */
final class Shape extends Walker<Tokens> {
    private final TextValues texts;
    private final StatementOptions options;

    private Shape(TextValues texts, StatementOptions options) {
        this.texts = texts;
        this.options = options;
    }

    static void read(Node statement, StatementOptions options, TextValues texts, Tokens into) {
        new Shape(texts, options).walk(statement, into);
    }

    @Override
    protected DialectInfo dialect() {
        return texts.dialect();
    }

    // values: their types are structure, they themselves are not

    @Override
    public Tokens bind(Bind node, Tokens tokens) {
        tokens.add(Bind.class).add(node.type()).value(node.value());
        return tokens;
    }

    @Override
    public Tokens bindList(BindList node, Tokens tokens) {
        int size = ListSizes.padded(node.values().size());
        tokens.add(BindList.class).add(node.type()).add(size).value(node.values());
        return tokens;
    }

    @Override
    public Tokens parameter(Parameter node, Tokens tokens) {
        walk(Parameters.given(node, options), tokens);
        return tokens;
    }

    @Override
    public Tokens slot(Slot node, Tokens tokens) {
        throw new IllegalStateException("a statement with slots has been compiled already");
    }

    @Override
    public Tokens listSlot(ListSlot node, Tokens tokens) {
        throw new IllegalStateException("a statement with slots has been compiled already");
    }

    // names: a table is told by its own, and so is each of its columns

    @Override
    public Tokens table(TableNode node, Tokens tokens) {
        return node.rows() == null
                ? tokens.add(node)
                : super.table(node, tokens.add(TableNode.class).add(node));
    }

    @Override
    public Tokens column(ColumnNode node, Tokens tokens) {
        if (node.source() instanceof TableNode) {
            return tokens.add(node);
        }
        tokens.add(node.name()).add(node.type());
        return super.column(node, tokens);
    }

    /** By number, for two sources of one name may stand in one statement. */
    @Override
    protected void again(int number, Tokens tokens) {
        tokens.add(FromNode.class).add(number);
    }

    @Override
    public Tokens rawSql(RawSql node, Tokens tokens) {
        tokens.add(RawSql.class).add(node.sql());
        return tokens;
    }

    /** A construct of a plugin's own is what it writes. */
    @Override
    public Tokens custom(CustomNode node, Tokens tokens) {
        tokens.add(node.getClass());
        node.writeTo(new ShapeWriter(texts.dialect(), tokens, part -> walk(part, tokens)));
        tokens.add(CustomNode.class);
        return tokens;
    }

    @Override
    public Tokens inlineValue(InlineValue node, Tokens tokens) {
        tokens.add(InlineValue.class).add(node.value()).add(node.type());
        return super.inlineValue(node, tokens);
    }

    @Override
    public Tokens nullLiteral(NullLiteral node, Tokens tokens) {
        tokens.add(NullLiteral.class);
        return super.nullLiteral(node, tokens);
    }

    @Override
    public Tokens truthLiteral(TruthLiteral node, Tokens tokens) {
        tokens.add(TruthLiteral.class).add(node.value());
        return super.truthLiteral(node, tokens);
    }

    @Override
    public Tokens star(Star node, Tokens tokens) {
        tokens.add(Star.class);
        return super.star(node, tokens);
    }

    @Override
    public Tokens label(Label node, Tokens tokens) {
        tokens.add(Label.class).add(node.label());
        return super.label(node, tokens);
    }

    @Override
    public Tokens labelReference(LabelReference node, Tokens tokens) {
        tokens.add(LabelReference.class).add(node.label());
        return super.labelReference(node, tokens);
    }

    @Override
    public Tokens comparison(Comparison node, Tokens tokens) {
        tokens.add(Comparison.class).add(node.operator());
        return super.comparison(node, tokens);
    }

    @Override
    public Tokens arithmetic(Arithmetic node, Tokens tokens) {
        tokens.add(Arithmetic.class).add(node.operator()).add(node.type());
        return super.arithmetic(node, tokens);
    }

    @Override
    public Tokens negation(Negation node, Tokens tokens) {
        tokens.add(Negation.class);
        return super.negation(node, tokens);
    }

    @Override
    public Tokens bitNot(BitNot node, Tokens tokens) {
        tokens.add(BitNot.class);
        return super.bitNot(node, tokens);
    }

    @Override
    public Tokens concatenation(Concatenation node, Tokens tokens) {
        tokens.add(Concatenation.class).add(node.parts().size());
        return super.concatenation(node, tokens);
    }

    @Override
    public Tokens junction(Junction node, Tokens tokens) {
        tokens.add(Junction.class).add(node.kind()).add(node.parts().size());
        return super.junction(node, tokens);
    }

    @Override
    public Tokens not(Not node, Tokens tokens) {
        tokens.add(Not.class);
        return super.not(node, tokens);
    }

    @Override
    public Tokens between(Between node, Tokens tokens) {
        tokens.add(Between.class).add(node.negated());
        return super.between(node, tokens);
    }

    @Override
    public Tokens inList(InList node, Tokens tokens) {
        tokens.add(InList.class).add(node.negated());
        return super.inList(node, tokens);
    }

    @Override
    public Tokens inItems(InItems node, Tokens tokens) {
        tokens.add(InItems.class).add(node.items().size()).add(node.negated());
        return super.inItems(node, tokens);
    }

    @Override
    public Tokens inQuery(InQuery node, Tokens tokens) {
        tokens.add(InQuery.class).add(node.negated());
        return super.inQuery(node, tokens);
    }

    @Override
    public Tokens isNull(IsNull node, Tokens tokens) {
        tokens.add(IsNull.class).add(node.negated());
        return super.isNull(node, tokens);
    }

    @Override
    public Tokens truthTest(TruthTest node, Tokens tokens) {
        tokens.add(TruthTest.class).add(node.value()).add(node.negated());
        return super.truthTest(node, tokens);
    }

    @Override
    public Tokens like(Like node, Tokens tokens) {
        tokens.add(Like.class).add(node.escape()).add(node.letterCase()).add(node.negated());
        return super.like(node, tokens);
    }

    @Override
    public Tokens regexpMatch(RegexpMatch node, Tokens tokens) {
        tokens.add(RegexpMatch.class).add(node.ignoreCase()).add(node.negated());
        return super.regexpMatch(node, tokens);
    }

    @Override
    public Tokens caseOf(CaseNode node, Tokens tokens) {
        tokens.add(CaseNode.class)
                .add(node.operand() != null)
                .add(node.branches().size())
                .add(node.otherwise() != null);
        return super.caseOf(node, tokens);
    }

    @Override
    public Tokens cast(Cast node, Tokens tokens) {
        tokens.add(Cast.class).add(node.type()).add(node.attempt());
        return super.cast(node, tokens);
    }

    @Override
    public Tokens function(FunctionCall node, Tokens tokens) {
        tokens.add(FunctionCall.class)
                .add(node.name())
                .add(node.arguments().size())
                .add(node.type());
        return super.function(node, tokens);
    }

    @Override
    public Tokens aggregate(Aggregate node, Tokens tokens) {
        tokens.add(Aggregate.class)
                .add(node.name())
                .add(node.arguments().size())
                .add(node.options().distinct())
                .add(node.options().orderBy().size())
                .add(node.options().filter() != null)
                .add(node.options().withinGroup().size())
                .add(node.type());
        return super.aggregate(node, tokens);
    }

    @Override
    public Tokens over(Over node, Tokens tokens) {
        tokens.add(Over.class);
        return super.over(node, tokens);
    }

    @Override
    public Tokens window(WindowNode node, Tokens tokens) {
        tokens.add(WindowNode.class)
                .add(node.partitionBy().size())
                .add(node.orderBy().size())
                .add(Outline.of(node.frame()));
        return super.window(node, tokens);
    }

    @Override
    public Tokens extract(Extract node, Tokens tokens) {
        tokens.add(Extract.class).add(node.field()).add(node.type());
        return super.extract(node, tokens);
    }

    @Override
    public Tokens timeShift(TimeShift node, Tokens tokens) {
        tokens.add(TimeShift.class).add(node.back()).add(node.type());
        return super.timeShift(node, tokens);
    }

    @Override
    public Tokens scalarQuery(ScalarQuery node, Tokens tokens) {
        tokens.add(ScalarQuery.class).add(node.type());
        return super.scalarQuery(node, tokens);
    }

    @Override
    public Tokens exists(Exists node, Tokens tokens) {
        tokens.add(Exists.class);
        return super.exists(node, tokens);
    }

    @Override
    public Tokens quantified(Quantified node, Tokens tokens) {
        tokens.add(Quantified.class).add(node.quantifier());
        return super.quantified(node, tokens);
    }

    @Override
    public Tokens tuple(Tuple node, Tokens tokens) {
        tokens.add(Tuple.class).add(node.parts().size());
        return super.tuple(node, tokens);
    }

    @Override
    public Tokens collate(Collate node, Tokens tokens) {
        tokens.add(Collate.class).add(node.collation());
        return super.collate(node, tokens);
    }

    @Override
    public Tokens customOperator(CustomOperator node, Tokens tokens) {
        tokens.add(CustomOperator.class).add(node.operator()).add(node.type());
        return super.customOperator(node, tokens);
    }

    @Override
    public Tokens excluded(Excluded node, Tokens tokens) {
        tokens.add(Excluded.class).add(node.column()).add(node.type());
        return super.excluded(node, tokens);
    }

    @Override
    public Tokens jsonPath(JsonPath node, Tokens tokens) {
        tokens.add(JsonPath.class).add(node.output());
        return super.jsonPath(node, tokens);
    }

    @Override
    public Tokens jsonContains(JsonContains node, Tokens tokens) {
        tokens.add(JsonContains.class);
        return super.jsonContains(node, tokens);
    }

    @Override
    public Tokens jsonHasKey(JsonHasKey node, Tokens tokens) {
        tokens.add(JsonHasKey.class);
        return super.jsonHasKey(node, tokens);
    }

    @Override
    public Tokens now(Now node, Tokens tokens) {
        tokens.add(Now.class).add(node.type());
        return super.now(node, tokens);
    }

    @Override
    public Tokens sequenceNext(SequenceNext node, Tokens tokens) {
        tokens.add(SequenceNext.class).add(node.schema()).add(node.name());
        return super.sequenceNext(node, tokens);
    }

    @Override
    public Tokens defaultKeyword(DefaultKeyword node, Tokens tokens) {
        tokens.add(DefaultKeyword.class);
        return super.defaultKeyword(node, tokens);
    }

    @Override
    public Tokens order(OrderNode node, Tokens tokens) {
        tokens.add(OrderNode.class).add(node.descending()).add(node.nulls());
        return super.order(node, tokens);
    }

    @Override
    public Tokens derivedTable(DerivedTable node, Tokens tokens) {
        tokens.add(DerivedTable.class).add(node.alias()).add(node.columns()).add(node.lateral());
        return super.derivedTable(node, tokens);
    }

    @Override
    public Tokens cteReference(CteReference node, Tokens tokens) {
        tokens.add(CteReference.class).add(node.name()).add(node.alias()).add(node.definition() != null);
        return super.cteReference(node, tokens);
    }

    @Override
    public Tokens cte(Cte node, Tokens tokens) {
        tokens.add(Cte.class)
                .add(node.name())
                .add(node.columns())
                .add(node.recursive())
                .add(node.materialization());
        return super.cte(node, tokens);
    }

    @Override
    public Tokens functionTable(FunctionTable node, Tokens tokens) {
        tokens.add(FunctionTable.class)
                .add(node.alias())
                .add(node.columns())
                .add(node.ordinality())
                .add(node.lateral());
        return super.functionTable(node, tokens);
    }

    @Override
    public Tokens valuesTable(ValuesTable node, Tokens tokens) {
        tokens.add(ValuesTable.class)
                .add(node.rows().size())
                .add(node.rows().isEmpty() ? 0 : node.rows().get(0).size())
                .add(node.alias())
                .add(node.columns());
        return super.valuesTable(node, tokens);
    }

    @Override
    public Tokens join(JoinNode node, Tokens tokens) {
        tokens.add(JoinNode.class).add(node.kind()).add(node.on() != null);
        return super.join(node, tokens);
    }

    @Override
    public Tokens select(SelectNode node, Tokens tokens) {
        tokens.add(SelectNode.class)
                .add(node.list().columns().size())
                .add(node.list().distinct())
                .add(node.list().distinctOn().size())
                .add(node.from().size())
                .add(node.where().size())
                .add(Outline.of(node.grouping()))
                .add(node.ordering().terms().size())
                .add(Outline.of(node.ordering().page()))
                .add(Outline.of(node.locking()))
                .add(node.dressing().equals(SelectDressing.NONE) ? null : node.dressing());
        return super.select(node, tokens);
    }

    @Override
    public Tokens compound(CompoundNode node, Tokens tokens) {
        tokens.add(CompoundNode.class)
                .add(node.operator())
                .add(node.parts().size())
                .add(node.ordering().terms().size())
                .add(Outline.of(node.ordering().page()));
        return super.compound(node, tokens);
    }

    @Override
    public Tokens text(TextNode node, Tokens tokens) {
        tokens.add(TextNode.class).add(node.sql()).add(node.columns());
        texts.of(node).forEach((name, value) -> walk(value, tokens));
        return tokens;
    }

    @Override
    public Tokens insert(InsertNode node, Tokens tokens) {
        tokens.add(InsertNode.class).add(node.columns().size());
        for (int i = 0; i < node.columns().size(); i++) {
            tokens.add(node.columns().get(i));
        }
        tokens.add(Outline.of(node.source()))
                .add(Outline.of(node.conflict()))
                .add(node.returning().size())
                .add(node.hints().isEmpty() ? null : node.hints());
        return super.insert(node, tokens);
    }

    @Override
    public Tokens update(UpdateNode node, Tokens tokens) {
        tokens.add(UpdateNode.class)
                .add(Outline.of(node.assignments()))
                .add(node.from().size())
                .add(node.where().size())
                .add(node.ordering().terms().size())
                .add(Outline.of(node.ordering().page()))
                .add(node.returning().size());
        return super.update(node, tokens);
    }

    @Override
    public Tokens delete(DeleteNode node, Tokens tokens) {
        tokens.add(DeleteNode.class)
                .add(node.using().size())
                .add(node.where().size())
                .add(node.ordering().terms().size())
                .add(Outline.of(node.ordering().page()))
                .add(node.returning().size());
        return super.delete(node, tokens);
    }
}
