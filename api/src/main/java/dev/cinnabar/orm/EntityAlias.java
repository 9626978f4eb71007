package dev.cinnabar.orm;

import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.FromItem;
import dev.cinnabar.sql.node.FromNode;

/** The root of generated {@code Alias} classes: an entity under another name, with its attributes as fields. Immutable. */
public abstract class EntityAlias implements FromItem {
    /** For the initialisers of generated fields: they name the alias, and never pass the object that is being made. */
    protected final String alias$;

    private final EntityType<?> type;

    protected EntityAlias(EntityType<?> type, String alias) {
        this.type = type;
        this.alias$ = alias;
    }

    @Override
    public final FromNode node() {
        return type.node(alias$);
    }

    @Override
    public final Condition restriction() {
        return type.restriction(alias$);
    }

    @Override
    public final String toString() {
        return type + " as " + alias$;
    }
}
