package dev.cinnabar.ext.audit;

import org.jspecify.annotations.Nullable;

/**
 * A value of the log, as far as it is known. Immutable.
 *
 * @param isKnown whether the log says it: a value that was not loaded, or an attribute that did not change, is not known
 * @param value null where it is not known, or was null
 */
public record AuditValue<T>(boolean isKnown, @Nullable T value) {
    static <T> AuditValue<T> unknown() {
        return new AuditValue<>(false, null);
    }
}
