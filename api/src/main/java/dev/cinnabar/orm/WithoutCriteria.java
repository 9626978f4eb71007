package dev.cinnabar.orm;

import java.util.Set;

/**
 * The query reads rows that plugins would leave out. Immutable.
 *
 * @param names whose criteria do not hold; empty for nobody's
 */
public record WithoutCriteria(Set<String> names) implements QueryOption {
    public WithoutCriteria {
        names = Set.copyOf(names);
    }

    /** Whether the criteria of that name do not hold. */
    public boolean isAbout(String name) {
        return names.isEmpty() || names.contains(name);
    }
}
