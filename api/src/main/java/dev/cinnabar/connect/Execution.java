package dev.cinnabar.connect;

import dev.cinnabar.sql.node.Node;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One run of a statement. Its events carry the same one, so that a listener can tell which end belongs to which beginning. Equal to
 * itself alone. Immutable.
 */
public final class Execution {
    private final @Nullable Node statement;
    private final int sets;

    /**
     * @param statement null for SQL that stands as it was given
     * @param sets of values, at least 1
     */
    public Execution(@Nullable Node statement, int sets) {
        this.statement = statement;
        this.sets = sets;
    }

    /** What was compiled, with its values; empty for SQL that was given as it stands, as steps of a schema are. */
    public Optional<Node> statement() {
        return Optional.ofNullable(statement);
    }

    /** For how many sets of values, or rows, it runs at once; 1 for what is no batch. */
    public int sets() {
        return sets;
    }

    @Override
    public String toString() {
        return "Execution[sets=" + sets + "]";
    }
}
