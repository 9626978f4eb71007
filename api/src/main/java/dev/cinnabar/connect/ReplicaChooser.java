package dev.cinnabar.connect;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.sql.Query;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Says which engine answers what only reads, where several hold the same data. Shared by all threads. */
@FunctionalInterface
public interface ReplicaChooser {
    /**
     * The engine for a query, or for a transaction that only reads; it may be the primary.
     *
     * @param query empty for a whole transaction
     */
    Engine choose(Optional<Query<?>> query);

    /** Each replica in its turn. */
    static ReplicaChooser inTurn(List<Engine> replicas) {
        List<Engine> all = List.copyOf(replicas);
        if (all.isEmpty()) {
            throw new UsageException(
                    ErrorCode.BAD_OPTION, "There is no replica to choose from", "give at least one engine");
        }
        AtomicInteger turn = new AtomicInteger();
        return query -> all.get(Math.floorMod(turn.getAndIncrement(), all.size()));
    }
}
