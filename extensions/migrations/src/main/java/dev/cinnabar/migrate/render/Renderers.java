package dev.cinnabar.migrate.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who writes what: the first one that is for an item's class, and has a word for it. Immutable. */
public final class Renderers {
    /** Nobody. */
    public static final Renderers NONE = new Renderers(List.of());

    private final List<Entry<?>> entries;

    private Renderers(List<Entry<?>> entries) {
        this.entries = List.copyOf(entries);
    }

    /** The same with one more, asked after the others. */
    public <T> Renderers with(Class<T> type, Renderer<? super T> renderer) {
        List<Entry<?>> more = new ArrayList<>(entries);
        more.add(new Entry<>(type, renderer));
        return new Renderers(more);
    }

    /** A text as Java's source has it, in quotes; no character in it ends the text or means another one. */
    public static String quoted(String value) {
        return Literals.quoted(value);
    }

    Optional<Code> render(Object item, Imports imports) {
        return entries.stream()
                .flatMap(entry -> entry.render(item, imports).stream())
                .findFirst()
                .map(Code::text);
    }

    private record Entry<T>(Class<T> type, Renderer<? super T> renderer) {
        Optional<String> render(Object item, Imports imports) {
            return type.isInstance(item) ? renderer.render(type.cast(item), imports) : Optional.empty();
        }
    }
}
