package dev.cinnabar.cli.models;

import java.util.List;

/**
 * The type of a column as source. Immutable.
 *
 * @param java the class of its values
 * @param primitive the same where a value is always there; the class itself where there is nothing shorter
 * @param code the type in Java: {@code Types.varchar(50)}
 * @param marks what {@code @Column} says of it
 * @param usual whether a field with these marks has just this type
 * @param listed whether a field of that class needs a type of its own
 */
record SaidType(String java, String primitive, Code code, List<Code> marks, boolean usual, boolean listed) {
    SaidType {
        marks = List.copyOf(marks);
    }

    static SaidType of(String java, String primitive, Code code) {
        return new SaidType(java, primitive, code, List.of(), true, false);
    }

    SaidType marked(String name, String value) {
        return new SaidType(java, primitive, code, List.of(new Code.Named(name, Code.word(value))), true, false);
    }

    SaidType marked(Code... all) {
        return new SaidType(java, primitive, code, List.of(all), true, false);
    }

    /** The same type said otherwise, which no field has by itself. */
    SaidType as(Code other) {
        return new SaidType(java, primitive, other, marks, false, false);
    }
}
