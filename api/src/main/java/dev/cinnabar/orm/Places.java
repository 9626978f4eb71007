package dev.cinnabar.orm;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an attribute of the members of a list at their index. What is loaded may have gaps: they are closed with the first change behind
 * them, so that reading a list never writes.
 */
final class Places {
    private final int slot;
    private final boolean nullable;
    private int dense; // how many of the first members stand at their index

    private Places(Attribute<?, ?> attribute) {
        this.slot = attribute.slot();
        this.nullable = attribute.definition().isNullable();
    }

    /** Those of a relationship; null if its members have none. */
    static @Nullable Places of(ToMany<?, ?> relation) {
        Keeping keeping = relation.options().keeping();
        return keeping.form() == Keeping.Form.PLACES
                ? new Places(relation.target().attribute(keeping.by()))
                : null;
    }

    void loaded(List<? extends Model> members) {
        dense = 0;
        while (dense < members.size() && isAt(members.get(dense), dense)) {
            dense++;
        }
    }

    /** From that index on members stand elsewhere than before. */
    void changed(int from, List<? extends Model> members) {
        for (int index = Math.min(from, dense); index < members.size(); index++) {
            place(members.get(index), index);
        }
        dense = members.size();
    }

    /** Another member stands at that index, and all others where they stood. */
    void replaced(int index, List<? extends Model> members) {
        if (index < dense) {
            place(members.get(index), index);
        } else {
            changed(index, members);
        }
    }

    /** It has no place any more, where it may have none. */
    void gone(Model member) {
        if (nullable) {
            member.assign(slot, null);
        }
    }

    private void place(Model member, int index) {
        if (!isAt(member, index)) {
            member.assign(slot, index);
        }
    }

    private boolean isAt(Model member, int index) {
        return member.isLoaded$(slot) && Objects.equals(member.read$(slot), index);
    }
}
