package dev.cinnabar.sql.node;

/**
 * Total over the nodes, with no default methods: a forgotten node does not compile. Plugins that walk statements extend {@link Walker}
 * or {@link Rewriter} instead, so that a new node does not break them.
 *
 * @param <R> what a visit gives
 * @param <C> what is handed along
 */
public interface SqlVisitor<R, C> {
    R bind(Bind node, C context);

    R bindList(BindList node, C context);

    R slot(Slot node, C context);

    R listSlot(ListSlot node, C context);

    R parameter(Parameter node, C context);

    R inlineValue(InlineValue node, C context);

    R nullLiteral(NullLiteral node, C context);

    R truthLiteral(TruthLiteral node, C context);

    R rawSql(RawSql node, C context);

    R star(Star node, C context);

    R column(ColumnNode node, C context);

    R label(Label node, C context);

    R labelReference(LabelReference node, C context);

    R comparison(Comparison node, C context);

    R arithmetic(Arithmetic node, C context);

    R negation(Negation node, C context);

    R bitNot(BitNot node, C context);

    R concatenation(Concatenation node, C context);

    R junction(Junction node, C context);

    R not(Not node, C context);

    R between(Between node, C context);

    R inList(InList node, C context);

    R inItems(InItems node, C context);

    R inQuery(InQuery node, C context);

    R isNull(IsNull node, C context);

    R truthTest(TruthTest node, C context);

    R like(Like node, C context);

    R regexpMatch(RegexpMatch node, C context);

    R caseOf(CaseNode node, C context);

    R cast(Cast node, C context);

    R function(FunctionCall node, C context);

    R aggregate(Aggregate node, C context);

    R over(Over node, C context);

    R window(WindowNode node, C context);

    R extract(Extract node, C context);

    R timeShift(TimeShift node, C context);

    R scalarQuery(ScalarQuery node, C context);

    R exists(Exists node, C context);

    R quantified(Quantified node, C context);

    R tuple(Tuple node, C context);

    R collate(Collate node, C context);

    R customOperator(CustomOperator node, C context);

    R excluded(Excluded node, C context);

    R jsonPath(JsonPath node, C context);

    R jsonContains(JsonContains node, C context);

    R jsonHasKey(JsonHasKey node, C context);

    R now(Now node, C context);

    R sequenceNext(SequenceNext node, C context);

    R defaultKeyword(DefaultKeyword node, C context);

    R order(OrderNode node, C context);

    R table(TableNode node, C context);

    R derivedTable(DerivedTable node, C context);

    R cteReference(CteReference node, C context);

    R cte(Cte node, C context);

    R functionTable(FunctionTable node, C context);

    R valuesTable(ValuesTable node, C context);

    R join(JoinNode node, C context);

    R select(SelectNode node, C context);

    R compound(CompoundNode node, C context);

    R text(TextNode node, C context);

    R insert(InsertNode node, C context);

    R update(UpdateNode node, C context);

    R delete(DeleteNode node, C context);

    R custom(CustomNode node, C context);
}
