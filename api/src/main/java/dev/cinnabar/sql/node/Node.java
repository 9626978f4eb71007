package dev.cinnabar.sql.node;

/**
 * One piece of a statement: a record, immutable, compared by value. What users hold are the faces of {@code dev.cinnabar.sql} over it.
 */
public sealed interface Node
        permits Bind, BindList, Slot, ListSlot, Parameter, InlineValue, NullLiteral, TruthLiteral, RawSql, Star, ColumnNode, Label, LabelReference, Comparison, Arithmetic, Negation, BitNot, Concatenation, Junction, Not, Between, InList, InItems, InQuery, IsNull, TruthTest, Like, RegexpMatch, CaseNode, Cast, FunctionCall, Aggregate, Over, WindowNode, Extract, TimeShift, ScalarQuery, Exists, Quantified, Tuple, Collate, CustomOperator, Excluded, JsonPath, JsonContains, JsonHasKey, Now, SequenceNext, DefaultKeyword, OrderNode, Cte, FromNode, QueryNode, ChangeNode, CustomNode {
    <R, C> R accept(SqlVisitor<R, C> visitor, C context);
}
