package dev.cinnabar.schema;

import java.util.Objects;

/** What the server puts into a column by itself. Immutable. */
public sealed interface ServerValue {
    /** Nothing. */
    record None() implements ServerValue {}

    /** The value of an expression, where a row says nothing. */
    record Default(SchemaExpression expression) implements ServerValue {
        public Default {
            Objects.requireNonNull(expression, "expression");
        }
    }

    /** A value of the column's type, where a row says nothing. */
    record Literal(Object value) implements ServerValue {
        public Literal {
            Objects.requireNonNull(value, "value");
        }
    }

    /** The server's clock, where a row says nothing. */
    record Now() implements ServerValue {}

    /** The next number of the column's own generator. */
    record Generated(Identity identity) implements ServerValue {
        public Generated {
            Objects.requireNonNull(identity, "identity");
        }
    }

    /** The next number of a sequence. */
    record NextOf(Sequence sequence) implements ServerValue {
        public NextOf {
            Objects.requireNonNull(sequence, "sequence");
        }
    }

    /**
     * An expression over the row's other columns.
     *
     * @param stored true if it is computed when the row is written, false if whenever it is read
     */
    record Computed(SchemaExpression expression, boolean stored) implements ServerValue {
        public Computed {
            Objects.requireNonNull(expression, "expression");
        }
    }
}
