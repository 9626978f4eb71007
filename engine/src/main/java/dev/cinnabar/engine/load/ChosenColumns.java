package dev.cinnabar.engine.load;

import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.AttributeOption;
import java.util.Collection;
import java.util.TreeSet;

/** The attributes that come with an object, as the model and the options of a query say. Used once. */
final class ChosenColumns {
    private final Mapping mapping;
    private final TreeSet<Integer> slots = new TreeSet<>();

    /** In their order. */
    static int[] of(Mapping mapping, Collection<AttributeOption<?>> options) {
        return options.isEmpty() ? mapping.loadedSlots() : new ChosenColumns(mapping, options).slots();
    }

    private ChosenColumns(Mapping mapping, Collection<AttributeOption<?>> options) {
        this.mapping = mapping;
        for (int slot : mapping.loadedSlots()) {
            slots.add(slot);
        }
        options.forEach(this::take);
        mapping.key().forEach(key -> slots.add(key.slot()));
        Attribute<?, ?> version = mapping.version();
        if (version != null) { // without it the row could not be written
            slots.add(version.slot());
        }
    }

    private void take(AttributeOption<?> said) {
        if (said.kind() == AttributeOption.Kind.ONLY) {
            slots.clear();
        }
        said.attributes().forEach(attribute -> take(said.kind(), attribute));
    }

    private void take(AttributeOption.Kind kind, Attribute<?, ?> attribute) {
        if (kind == AttributeOption.Kind.DEFER) {
            slots.remove(attribute.slot());
        } else {
            slots.add(attribute.slot());
        }
    }

    private int[] slots() {
        return slots.isEmpty()
                ? mapping.loadedSlots()
                : slots.stream().mapToInt(Integer::intValue).toArray();
    }
}
