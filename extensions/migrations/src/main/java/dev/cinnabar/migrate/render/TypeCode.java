package dev.cinnabar.migrate.render;

import java.util.ArrayList;
import java.util.List;

/**
 * How a script says a type. Immutable.
 *
 * @param same whether it is the type itself, so that it takes the same values; else it has its name in the database alone
 * @param notes what a reader should know of it
 */
record TypeCode(Code code, boolean same, List<String> notes) {
    TypeCode {
        notes = List.copyOf(notes);
    }

    static TypeCode of(Code code) {
        return new TypeCode(code, true, List.of());
    }

    /** Another type of the same name. */
    static TypeCode like(Code code, String note) {
        return new TypeCode(code, false, List.of(note));
    }

    TypeCode with(Code other) {
        return new TypeCode(other, same, notes);
    }

    TypeCode noting(List<String> more) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(more);
        return new TypeCode(code, same, all);
    }
}
