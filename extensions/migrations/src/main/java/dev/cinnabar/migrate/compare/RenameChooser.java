package dev.cinnabar.migrate.compare;

import java.util.List;
import java.util.Optional;

/**
 * Says whether something that the database lacks is something that the models lack, under a new name: a person at a keyboard, for one. It
 * is asked only where the models do not say it themselves.
 */
@FunctionalInterface
public interface RenameChooser {
    /** Takes nothing for renamed. */
    RenameChooser NONE = (missing, candidates) -> Optional.empty();

    /**
     * The name that it had before.
     *
     * @param missing a table, or a column of one, that the models have and the database has not
     * @param candidates tables of its schema, or columns of its table and type, that the database has alone; at least one
     * @return one of the candidates; empty if it is new
     */
    Optional<String> oldName(ComparedObject missing, List<String> candidates);
}
