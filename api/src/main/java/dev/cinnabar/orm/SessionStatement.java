package dev.cinnabar.orm;

import dev.cinnabar.sql.StatementOptions;
import dev.cinnabar.sql.node.Node;
import java.util.List;
import java.util.Map;

/**
 * A statement of a session that is about to run, and what it runs for. Immutable.
 *
 * @param node the statement; {@code dev.cinnabar.sql.node.Rewriter} makes another one of it
 * @param sets the values of its named parameters, where it runs for many sets of them; else empty
 */
public record SessionStatement(
        Session session, Purpose purpose, Node node, StatementOptions options, List<? extends Map<String, ?>> sets) {
    /** What a statement runs for. */
    public enum Purpose {
        /** The program asked for rows. */
        QUERY,
        /** The program changes rows by a condition. */
        CHANGE,
        /** A getter asked for what was not loaded. */
        LOAD,
        /** The program asked for an object to be read anew. */
        REFRESH
    }

    public SessionStatement {
        sets = List.copyOf(sets);
    }

    /** Another statement, which gives rows of the same columns. */
    public SessionStatement with(Node other) {
        return new SessionStatement(session, purpose, other, options, sets);
    }

    public SessionStatement with(StatementOptions other) {
        return new SessionStatement(session, purpose, node, other, sets);
    }

    /** Other sets of values, as many as there are. */
    public SessionStatement with(List<? extends Map<String, ?>> others) {
        return new SessionStatement(session, purpose, node, options, others);
    }
}
