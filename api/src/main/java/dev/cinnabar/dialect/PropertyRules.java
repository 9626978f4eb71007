package dev.cinnabar.dialect;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which connection properties a URL may carry. Everything else is refused before the driver sees it: drivers have properties that load
 * classes, read files or weaken the connection. Immutable.
 *
 * @param allowed names as the driver writes them
 */
public record PropertyRules(Set<String> allowed) {
    public PropertyRules {
        allowed = Set.copyOf(allowed);
    }

    /**
     * Refuses every property that is not on the list.
     *
     * @throws UsageException that names the property
     */
    public void check(Map<String, String> properties) {
        for (String name : properties.keySet()) {
            if (!allowed.contains(name)) {
                throw new UsageException(
                        ErrorCode.UNSAFE_PROPERTY,
                        "The connection property " + name + " is not on the dialect's list",
                        "set it with unsafeProperty(name, value) on the engine's builder if you mean it; the list has "
                                + String.join(", ", new TreeSet<>(allowed)));
            }
        }
    }
}
