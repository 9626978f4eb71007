package dev.cinnabar.orm;

import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Goes through something and shows each of it as something else; what is taken out is taken out by its maker's way, who tells of it.
 *
 * @param <A> what it goes through, never null
 * @param <B> what it shows
 */
final class MappedIterator<A, B> implements Iterator<B> {
    private final Iterator<A> each;
    private final Function<A, B> shown;
    private final Consumer<A> take;
    private @Nullable A last;

    MappedIterator(Iterator<A> each, Function<A, B> shown, Consumer<A> take) {
        this.each = each;
        this.shown = shown;
        this.take = take;
    }

    @Override
    public boolean hasNext() {
        return each.hasNext();
    }

    @Override
    public B next() {
        A next = each.next();
        last = next;
        return shown.apply(next);
    }

    @Override
    public void remove() {
        A going = last;
        if (going == null) {
            throw new IllegalStateException("next() first");
        }
        last = null;
        take.accept(going);
    }
}
