package dev.cinnabar.migrate.run;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a database stands, as its tables say. Immutable.
 *
 * @param heads the revisions that nothing else which it has stands on
 * @param log a row for each revision that was taken by a run or said by a person
 */
record Position(Set<String> heads, List<LogRow> log) {
    Position {
        heads = Set.copyOf(heads);
        log = List.copyOf(log);
    }

    /** The revision that was begun and has not ended. */
    Optional<LogRow> unfinished() {
        return log.stream().filter(row -> row.state().isUnfinished()).findFirst();
    }

    Optional<LogRow> logged(String revision) {
        return log.stream().filter(row -> row.revision().equals(revision)).findFirst();
    }
}
