package dev.cinnabar.orm;

import java.util.List;

/** What a flush would do now, in its order. Immutable. */
public interface FlushPlan {
    boolean isEmpty();

    List<EntityChange> changes();

    List<PlannedStatement> statements();

    /** A statement to a line, values shown as {@code ?}, with the reason behind it. */
    @Override
    String toString();
}
