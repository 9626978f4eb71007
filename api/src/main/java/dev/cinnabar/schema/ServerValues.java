package dev.cinnabar.schema;

import java.util.Objects;

/** What the server puts into a column by itself, when a row is inserted and when it is updated. Immutable. */
public record ServerValues(ServerValue onInsert, ServerUpdate onUpdate) {
    static final ServerValues NONE = new ServerValues(new ServerValue.None(), ServerUpdate.NOTHING);

    public ServerValues {
        Objects.requireNonNull(onInsert, "onInsert");
        Objects.requireNonNull(onUpdate, "onUpdate");
    }
}
