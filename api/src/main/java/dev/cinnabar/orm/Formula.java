package dev.cinnabar.orm;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.SelectOption;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.type.SqlType;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value of an object that the database computes when the object is read: it stands in no column, and is never written. In a statement it
 * is its expression. It is as old as the read that brought it; when its object is expired, or a flush writes it, it is read again.
 *
 * <pre>{@code
 * static final Formula<User, Long> POSTS =
 *         formula(ENTITY, "posts", () -> select(count()).from(Post.class).where(Post.AUTHOR_ID.eq(ID)).scalar());
 * static final Formula<User, Long> HITS = formula(ENTITY, "hits");       // each query says what it is
 *
 * select(User.class).options(User.HITS.as(…));
 * User.POSTS.of(user);
 * }</pre>
 *
 * <p>Immutable; its values belong to the thread of the session.
 *
 * @param <E> the class of the objects
 * @param <T> the Java type of the values
 */
public final class Formula<E extends Model, T> implements Expression<T> {
    private final EntityType<E> owner;
    private final String name;
    private final @Nullable Supplier<? extends Expression<T>> definition;
    private final boolean deferred;
    private @Nullable Expression<T> known; // said alike each time, so that any thread may say it first

    /**
     * A formula of an entity.
     *
     * @param name none that the entity has already
     * @param definition said lazily, since it may speak of another class; null where queries say it
     * @param deferred whether it is read only when it is asked for
     */
    private Formula(
            EntityType<E> owner,
            String name,
            @Nullable Supplier<? extends Expression<T>> definition,
            boolean deferred) {
        this.owner = owner;
        this.name = name;
        this.definition = definition;
        this.deferred = deferred;
    }

    /** A formula that the entity knows. */
    static <E extends Model, T> Formula<E, T> of(
            EntityType<E> owner,
            String name,
            @Nullable Supplier<? extends Expression<T>> definition,
            boolean deferred) {
        Formula<E, T> formula = new Formula<>(owner, name, definition, deferred);
        owner.lineage().add(formula);
        return formula;
    }

    /** The entity that has it; so have its kinds. */
    public EntityType<E> owner() {
        return owner;
    }

    /** The name in messages. */
    public String name() {
        return name;
    }

    /** How it is said in Java, as far as names tell. */
    String constant() {
        return Showing.constant(owner, name);
    }

    /** Whether it has a definition of its own, and need not be said by a query. */
    public boolean isDefined() {
        return definition != null;
    }

    /** Whether it comes with each object that a query gives, where the query does not say otherwise. */
    public boolean comesAlong() {
        return definition != null && !deferred;
    }

    /**
     * The value on an object; null for NULL, for an object that has no row yet, and where no query has said what it is. One that has a
     * definition and did not come with the object is read.
     *
     * @throws dev.cinnabar.error.DetachedException if it would have to be read, and no session holds the object
     */
    @SuppressWarnings("unchecked") // what was put in was read as its expression's type
    public @Nullable T of(E entity) {
        Model model = entity;
        return (T) model.computed(this);
    }

    /**
     * With the objects of a query comes this value.
     *
     * @param value under the names that the entity goes by in its own definition, whatever it goes by in the query
     */
    public SelectOption<E> as(Expression<? extends T> value) {
        return new FormulaOption<>(this, value);
    }

    /**
     * Comes with the objects of a query, although the model defers it.
     *
     * @throws UsageException if it has no definition
     */
    public SelectOption<E> loaded() {
        return new FormulaOption<>(this, definition());
    }

    /** Is read only when it is asked for. */
    public SelectOption<E> deferred() {
        return new FormulaOption<>(this, null);
    }

    /**
     * What it is.
     *
     * @throws UsageException if it has no definition
     */
    public Expression<T> definition() {
        if (definition == null) {
            throw new UsageException(
                    ErrorCode.BAD_STATEMENT,
                    this + " has no definition; each query says what it is.",
                    "say options(" + constant()
                            + ".as(…)) where objects are queried, and the expression itself elsewhere");
        }
        Expression<T> said = known == null ? definition.get() : known;
        known = said;
        return said;
    }

    @Override
    public Node node() {
        return definition().node();
    }

    @Override
    public SqlType<T> type() {
        return definition().type();
    }

    @Override
    public String toString() {
        return owner + "." + name;
    }
}
