package dev.cinnabar.orm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How an object shows itself: what is loaded, and nothing else. */
final class Showing {
    private static final int LONGEST = 60;

    private Showing() {}

    static String of(Model model) {
        List<String> shown = new ArrayList<>();
        for (Attribute<?, ?> attribute : model.type$().attributes()) {
            if (model.isLoaded$(attribute.slot())) {
                shown.add(attribute.name() + "=" + shortened(String.valueOf(model.read$(attribute.slot()))));
            }
        }
        return model.type$() + "(" + String.join(", ", shown) + ")";
    }

    /** The object by its type and key, for messages. */
    static String named(Model model) {
        List<String> key = new ArrayList<>();
        for (Attribute<?, ?> attribute : model.type$().key()) {
            key.add(model.isLoaded$(attribute.slot()) ? String.valueOf(model.read$(attribute.slot())) : "?");
        }
        return model.type$() + " " + String.join(", ", key);
    }

    /** What stands for something of an entity in Java. */
    static String constant(EntityType<?> owner, String name) {
        return owner + "." + name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }
}
