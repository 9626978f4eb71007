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
 * @param held one, or the collection of many
 * @param rule the class that says what the rows have in common; null where a foreign key does
 */
public record RelationMember(
        VariableElement field,
        @Nullable MixinModel mixin,
        boolean nullable,
        Said said,
        @Nullable TypeElement target,
        Held held,
        @Nullable TypeElement rule)
        implements Member {
    /** Whether there are many at the other end. */
    public boolean many() {
        return held != Held.ONE;
    }

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

    /** The attribute of the members that is their key in a map. */
    public String key() {
        return said.text("key");
    }

    /** The attribute of the members that is their index in a list. */
    public String position() {
        return said.text("position");
    }

    /** Whether nothing is written for it. */
    public boolean isViewOnly() {
        return hasRule() || said.flag("viewOnly");
    }

    /** Whether it has a rule, be it of use or not. */
    public boolean hasRule() {
        return said.says("join");
    }
}
