package dev.cinnabar.orm;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.List;

/** How what kinds of an entity have in tables of their own is read. Immutable. */
public record KindsOption(LoadStrategy strategy) implements QueryOption {
    private static final List<LoadStrategy> KNOWN =
            List.of(LoadStrategy.JOINED, LoadStrategy.SELECT_IN, LoadStrategy.LAZY);

    public KindsOption {
        if (!KNOWN.contains(strategy)) {
            throw new UsageException(
                    ErrorCode.BAD_OPTION,
                    "What kinds have in tables of their own is not read " + strategy + ".",
                    "say one of " + KNOWN);
        }
    }
}
