package dev.cinnabar.orm;

import java.util.List;

/**
 * What is said of a relationship beside its ends. Immutable.
 *
 * @param backPopulates the attribute at the other end; empty for none
 * @param secondary the table between the two; empty for none
 * @param load how it loads where a query says nothing
 * @param foreignKey the attributes that hold the key, where several could
 */
public record RelationOptions(String backPopulates, String secondary, LoadStrategy load, List<String> foreignKey) {
    public static final RelationOptions NONE = new RelationOptions("", "", LoadStrategy.DEFAULT, List.of());

    public RelationOptions {
        foreignKey = List.copyOf(foreignKey);
    }

    public RelationOptions backPopulates(String attribute) {
        return new RelationOptions(attribute, secondary, load, foreignKey);
    }

    public RelationOptions secondary(String table) {
        return new RelationOptions(backPopulates, table, load, foreignKey);
    }

    public RelationOptions load(LoadStrategy strategy) {
        return new RelationOptions(backPopulates, secondary, strategy, foreignKey);
    }

    /** The attributes that hold the key, by their names, at whichever end they are. */
    public RelationOptions foreignKey(String... attributes) {
        return new RelationOptions(backPopulates, secondary, load, List.of(attributes));
    }
}
