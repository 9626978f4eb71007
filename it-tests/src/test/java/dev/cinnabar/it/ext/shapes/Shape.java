package dev.cinnabar.it.ext.shapes;

import dev.cinnabar.orm.Session;
import java.util.List;
import java.util.function.Function;

/**
 * One way of reading or changing rows.
 *
 * @param run what a session tells of it, as texts; it may leave changes behind, which are rolled back
 */
public record Shape(String name, Function<Session, List<String>> run) {
    @Override
    public String toString() {
        return name;
    }
}
