package dev.cinnabar.orm;

import java.util.List;

/** What a flush would do now, in its order. As text: a statement to a line, values shown as {@code ?}, each with its reason. Immutable. */
public interface FlushPlan {
    boolean isEmpty();

    List<EntityChange> changes();

    @Override
    String toString();
}
