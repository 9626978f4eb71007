package dev.cinnabar.orm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of how the rows at both ends of a relationship belong together; else the only foreign key between them says it. Immutable.
 *
 * @param foreignKey the attributes that hold the key, where several could; empty for none
 * @param rule the condition of a relationship that is only looked at; null for none
 */
public record JoinedBy(List<String> foreignKey, @Nullable JoinRule<?, ?> rule) {
    public static final JoinedBy NONE = new JoinedBy(List.of(), null);

    public JoinedBy {
        foreignKey = List.copyOf(foreignKey);
    }
}
