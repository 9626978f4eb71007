package dev.cinnabar.orm;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.sql.Condition;
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
        Relation<E, T> relation, LoadStrategy strategy, LoadDetails details, List<SelectOption<? super T>> next)
        implements SelectOption<E> {
    public LoadOption {
        next = List.copyOf(next);
    }

    /** As the strategy says and no more. */
    public LoadOption(Relation<E, T> relation, LoadStrategy strategy) {
        this(relation, strategy, LoadDetails.USUAL, List.of());
    }

    /** The same for the relationship as a kind of its entity has it. */
    @SuppressWarnings("unchecked") // the same relationship, which leads to the same class
    public LoadOption<?, T> asHad(EntityType<?> by) {
        Relation<?, ?> there = relation.slot() < by.slots() ? by.relationAt(relation.slot()) : null;
        return there == null || there == relation || there.origin() != relation.origin()
                ? this
                : new LoadOption<>((Relation<Model, T>) there, strategy, details, next);
    }

    private LoadOption<E, T> with(LoadDetails changed) {
        return new LoadOption<>(relation, strategy, changed, next);
    }

    /** With a way to load something of the objects that it loads; said again it adds another. Deeper ones are nested. */
    public LoadOption<E, T> then(SelectOption<? super T> option) {
        return then(List.of(option));
    }

    private LoadOption<E, T> then(List<? extends SelectOption<? super T>> options) {
        List<SelectOption<? super T>> more = new ArrayList<>(next);
        more.addAll(options);
        return new LoadOption<>(relation, strategy, details, more);
    }

    /** Loads only those for which all of these hold, beside what was said before. They speak of the entity at the other end itself. */
    public LoadOption<E, T> where(Condition... all) {
        return with(details.where(List.of(all)));
    }

    /** Joins by an inner join: objects that have none are left out of the result. */
    public LoadOption<E, T> inner() {
        return with(details.byInnerJoin());
    }

    /** Loads for so many objects by one statement; {@link LoadDetails#CHUNK} if nothing is said. */
    public LoadOption<E, T> inChunksOf(int objects) {
        return with(details.chunk(objects));
    }

    /**
     * Holds for what it has loaded in turn, so many levels in all.
     *
     * @throws UsageException if the relationship does not lead back to its own class
     */
    public LoadOption<E, T> depth(int levels) {
        checkCircular();
        return with(details.depth(levels));
    }

    /** Holds for what it has loaded in turn, down to where nothing is left: a statement for each level. What goes round in a circle ends. */
    public LoadOption<E, T> recursive() {
        if (strategy == LoadStrategy.JOINED) {
            throw new UsageException(
                    ErrorCode.BAD_OPTION,
                    "A join has as many levels as the statement says, and recursive() asks for any number.",
                    "say depth(…), or selectIn(" + relation + ").recursive()");
        }
        return depth(LoadDetails.ENDLESS);
    }

    private void checkCircular() {
        Class<?> here = relation.owner().javaType();
        Class<?> there = relation.target().javaType();
        if (!here.isAssignableFrom(there) && !there.isAssignableFrom(here)) {
            throw new UsageException(
                    ErrorCode.BAD_OPTION,
                    relation + " leads to " + relation.target() + " and not back to " + relation.owner()
                            + ", so it has no second level.",
                    "name what follows: then(…)");
        }
    }

    /** What loads on the objects that it loads: what follows, and itself while its depth lasts. */
    @SuppressWarnings("unchecked") // a relationship that was checked leads back to its own class
    public List<SelectOption<? super T>> deeper() {
        if (details.depth() == 1 || details.depth() == LoadDetails.ENDLESS) {
            return next;
        }
        return then((SelectOption<? super T>) (SelectOption<?>) with(details.depth(details.depth() - 1))).next;
    }

    /**
     * Both in one: what follows on either follows on it.
     *
     * @throws UsageException if they do not load the same in the same way
     */
    @SuppressWarnings("unchecked") // of one relationship
    public LoadOption<E, T> merged(LoadOption<?, ?> other) {
        if (strategy != other.strategy || !details.equals(other.details)) {
            throw new UsageException(
                    ErrorCode.BAD_OPTION,
                    "Two options say differently how " + relation + " loads: " + strategy + " and " + other.strategy
                            + ".",
                    "leave one out, or say the same in both");
        }
        return then(((LoadOption<E, T>) other).next);
    }
}
