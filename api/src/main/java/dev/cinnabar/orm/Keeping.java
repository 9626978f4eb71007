package dev.cinnabar.orm;

import java.util.List;

/**
 * How the members of a relationship to many are kept. Immutable.
 *
 * @param form the collection that holds them
 * @param by the attribute of the members that is their key in a map, or their place in a list; empty for none
 * @param order the attributes of the members that they are sorted by when they are loaded, each as {@code name} or {@code name desc}
 */
public record Keeping(Form form, String by, List<String> order) {
    public static final Keeping LIST = new Keeping(Form.LIST, "", List.of());

    /** A kind of collection. */
    public enum Form {
        /** A list in the order in which the members were loaded or came. */
        LIST,
        /** A list whose members know their places: an attribute of each is its index. */
        PLACES,
        SET,
        /** A map by an attribute of the members. */
        MAP,
        /** None: they are too many, and never loaded. */
        WRITE_ONLY
    }

    public Keeping {
        order = List.copyOf(order);
    }

    Keeping orderedBy(String... attributes) {
        return new Keeping(form, by, List.of(attributes));
    }
}
