package dev.cinnabar.sql.node;

/**
 * One piece of a statement: a record, immutable, compared by value. What users hold are the faces of {@code dev.cinnabar.sql} over it.
 */
public sealed interface Node
        permits TypedNode,
                BindList,
                ListSlot,
                NullLiteral,
                TruthLiteral,
                RawSql,
                Star,
                Label,
                LabelReference,
                Comparison,
                Negation,
                BitNot,
                Concatenation,
                Junction,
                Not,
                Between,
                InList,
                InItems,
                InQuery,
                IsNull,
                TruthTest,
                Like,
                RegexpMatch,
                CaseNode,
                Over,
                WindowNode,
                Exists,
                Quantified,
                Tuple,
                Collate,
                JsonPath,
                JsonContains,
                JsonHasKey,
                SequenceNext,
                DefaultKeyword,
                OrderNode,
                Cte,
                FromNode,
                QueryNode,
                ChangeNode,
                CustomNode {
    <R, C> R accept(SqlVisitor<R, C> visitor, C context);
}
