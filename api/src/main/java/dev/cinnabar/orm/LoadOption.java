package dev.cinnabar.orm;

import dev.cinnabar.sql.SelectOption;
import java.util.ArrayList;
import java.util.List;

/**
 * How a relationship loads, and what then loads on the objects at its other end. Immutable.
 *
 * @param <E> the class that has the relationship
 * @param <T> the class at its other end
 * @param next how what is loaded loads in turn
 */
public record LoadOption<E extends Model, T extends Model>(
        Relation<E, T> relation, LoadStrategy strategy, List<SelectOption<? super T>> next) implements SelectOption<E> {
    public LoadOption {
        next = List.copyOf(next);
    }

    /** With a way to load something of the objects that it loads; said again it adds another. Deeper ones are nested. */
    public LoadOption<E, T> then(SelectOption<? super T> option) {
        List<SelectOption<? super T>> more = new ArrayList<>(next);
        more.add(option);
        return new LoadOption<>(relation, strategy, more);
    }
}
