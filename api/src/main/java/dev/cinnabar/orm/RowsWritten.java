package dev.cinnabar.orm;

import java.util.List;

/**
 * What a flush wrote, all of it at once and each in its order, in a transaction that may yet be rolled back: told behind its last statement,
 * before {@link AfterFlush}. It tells of the rows of those classes alone that somebody asked for
 * ({@link dev.cinnabar.event.Events#on(Class, java.util.function.Predicate, java.util.function.Consumer)}), those that others asked for
 * included. Nothing may be changed any more; statements may be sent by {@code session().connection()}, in the same transaction. What a
 * listener throws stops the flush. Immutable.
 *
 * @param rows the rows of objects
 * @param links the rows of tables between two entities, of which an object of such a class stands at one end at least
 */
public record RowsWritten(Session session, List<RowChange> rows, List<LinkChange> links) {
    public RowsWritten {
        rows = List.copyOf(rows);
        links = List.copyOf(links);
    }
}
