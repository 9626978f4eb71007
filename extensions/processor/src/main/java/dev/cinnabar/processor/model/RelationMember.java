package dev.cinnabar.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * A relationship. Immutable.
 *
 * @param said {@code @Relationship}
 * @param target the class at the other end; null if there is none, which has been reported
 * @param many whether there are many of it
 */
public record RelationMember(
        VariableElement field,
        @Nullable MixinModel mixin,
        boolean nullable,
        Said said,
        @Nullable TypeElement target,
        boolean many)
        implements Member {
    public String backPopulates() {
        return said.text("backPopulates");
    }

    public String secondary() {
        return said.text("secondary");
    }

    /** The attributes that hold the key, where it is said. */
    public List<String> foreignKey() {
        return said.texts("foreignKey");
    }
}
