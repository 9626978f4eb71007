package dev.cinnabar.processor.model;

import javax.lang.model.element.TypeElement;

/** The SQL type of a column, as the model says it. */
public sealed interface ColumnType {
    AttributeKind kind();

    /**
     * One of the types that every dialect knows.
     *
     * @param words what stands behind {@code Types.}
     */
    record Standard(String words, AttributeKind kind) implements ColumnType {}

    /** The type that values of a class have by themselves. */
    record OfClass(TypeElement type, AttributeKind kind) implements ColumnType {}

    /** An enum by the names of its constants. */
    record Enumerated(TypeElement type) implements ColumnType {
        @Override
        public AttributeKind kind() {
            return AttributeKind.OTHER;
        }
    }

    /** A type of the program's own. */
    record Custom(TypeElement type, AttributeKind kind) implements ColumnType {}

    /** Left open: the plugins of an engine say how values of the class are stored. */
    record Provided(TypeElement type) implements ColumnType {
        @Override
        public AttributeKind kind() {
            return AttributeKind.OTHER;
        }
    }

    /** None was found: a mistake has been reported, and the members are there so that no others follow from it. */
    record Unknown() implements ColumnType {
        @Override
        public AttributeKind kind() {
            return AttributeKind.OTHER;
        }
    }
}
