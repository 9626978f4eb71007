package dev.cinnabar.migrate.render;

import java.util.Optional;

/**
 * Writes in Java what a script cannot know: a plugin's own operation, a type of one's own, a value of a class of one's own. Stateless.
 *
 * @param <T> what it writes
 */
@FunctionalInterface
public interface Renderer<T> {
    /**
     * An expression whose value is the item: {@code new Refresh("sales")}. It goes into the script as it stands; texts of the item have to
     * be escaped, for which there is {@link Renderers#quoted}.
     *
     * @param imports gives the names of the classes that the expression uses
     * @return empty where the item shall be written as if there were no renderer
     */
    Optional<String> render(T item, Imports imports);
}
