package dev.cinnabar.plugin;

import dev.cinnabar.sql.EntitySource;
import java.util.Optional;

/**
 * Which entities keep the rows that sessions delete: they are marked, and stay. A flush writes the marks in the place of its DELETE, and a
 * DELETE by condition that a session executes becomes the UPDATE that writes them. Foreign keys that point at such a row, and rows in
 * tables between, stay as they are; what is deleted along goes by the rule of its own entity. Not touched are statements of a connection
 * and what {@code session.purge(…)} and {@code Load.purging()} delete. Asked once for each entity, and what it said is kept;
 * of several rules the first that says something decides. Shared by all threads.
 */
@FunctionalInterface
public interface DeletionRule {
    /** What is written in the place of deleting rows of an entity; empty where they are really deleted. */
    Optional<Deletion> deletionOf(EntitySource<?> entity);
}
