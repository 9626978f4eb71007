package dev.cinnabar.migrate.script;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.migrate.graph.RevisionNode;
import dev.cinnabar.migrate.step.Step;
import java.util.List;
import java.util.Objects;

/**
 * A revision with what it does. Immutable.
 *
 * @param node its place among the others
 * @param message what it is for
 * @param checksum the SHA-256 of its source as 64 hexadecimal digits; a byte order mark, the kind of line ends and trailing blanks do
 *     not count
 * @param origin where it comes from, for messages: a class's name, or a file's
 * @param outsideTransaction whether all of it runs outside of a transaction
 */
public record Script(
        RevisionNode node, String message, String checksum, String origin, boolean outsideTransaction, Body body) {
    public Script {
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(checksum, "checksum");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(body, "body");
    }

    public String id() {
        return node.id();
    }

    /** What a script does, there and back. Asked anew for each run. */
    public interface Body {
        /** The steps to the revision. */
        List<Step> upgrade(Dialect dialect);

        /**
         * The steps back.
         *
         * @throws dev.cinnabar.error.UsageException if there is no way back
         */
        List<Step> downgrade(Dialect dialect);
    }
}
