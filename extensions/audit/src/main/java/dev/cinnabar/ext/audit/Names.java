package dev.cinnabar.ext.audit;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Which class stands in the log under which name, so that the objects of two are never taken for each other. Shared by all threads. */
final class Names {
    private final ConcurrentMap<String, Class<?>> known = new ConcurrentHashMap<>();

    /**
     * Gives an audited class its name.
     *
     * @throws UsageException if another class has it
     */
    void give(Class<?> entity) {
        String name = AuditRules.nameOf(entity);
        Class<?> other = known.putIfAbsent(name, entity);
        if (other != null && !other.getName().equals(entity.getName())) {
            throw new UsageException(
                    ErrorCode.DUPLICATE_NAME,
                    "The log calls both " + other.getName() + " and " + entity.getName() + " '" + name + "'.",
                    "give one of them a name of its own: @Audited(name = …)");
        }
    }
}
