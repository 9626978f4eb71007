package dev.cinnabar.migrate.script;

import java.util.ArrayList;
import java.util.List;

/** Where scripts come from. Safe for many threads. */
@FunctionalInterface
public interface Scripts {
    /**
     * All of them, in no order that matters.
     *
     * @throws dev.cinnabar.error.UsageException if one cannot be read
     */
    List<Script> all();

    /** These and those of another place, in one graph. */
    default Scripts and(Scripts more) {
        return () -> {
            List<Script> both = new ArrayList<>(all());
            both.addAll(more.all());
            return both;
        };
    }
}
