package dev.cinnabar.sql.node;

import dev.cinnabar.type.SqlType;

/** A node that says of which type its value is. */
public sealed interface TypedNode extends Node
        permits ColumnNode,
                Bind,
                Slot,
                Parameter,
                InlineValue,
                Cast,
                Arithmetic,
                Aggregate,
                FunctionCall,
                ScalarQuery,
                CustomOperator,
                Excluded,
                Extract,
                TimeShift,
                Now {
    /** The type of its value. */
    SqlType<?> type();
}
