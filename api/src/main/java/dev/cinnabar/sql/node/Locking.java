package dev.cinnabar.sql.node;

import java.util.List;

/** Which rows are held, and how. */
public record Locking(LockStrength strength, List<FromNode> of, LockWait waiting) {
    public static final Locking NONE = new Locking(LockStrength.NONE, List.of(), LockWait.WAIT);

    public Locking {
        of = List.copyOf(of);
    }
}
