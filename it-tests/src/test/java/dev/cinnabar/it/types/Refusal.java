package dev.cinnabar.it.types;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.type.SqlType;

/** A value that a type must refuse, and the code of the error. */
record Refusal<T>(SqlType<T> type, T value, ErrorCode code) {
    static <T> Refusal<T> of(SqlType<T> type, T value, ErrorCode code) {
        return new Refusal<>(type, value, code);
    }

    /** The value itself may be a text that no report can be written with. */
    @Override
    public String toString() {
        return code + " of " + type.name();
    }
}
