package dev.cinnabar.engine.flush;

import dev.cinnabar.orm.Attribute;
import dev.cinnabar.result.Changed;
import dev.cinnabar.sql.Change;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.Insert;
import dev.cinnabar.sql.Update;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where the statements of a flush go. */
public interface Sender {
    /**
     * Inserts rows, and gives back what the database filled.
     *
     * @param filled the attributes that it fills
     * @param reason why the rows are inserted, in words: asked for only where somebody reads them
     * @return for each row the values of {@code filled} in their order; of the key alone where no more comes back
     */
    List<@Nullable Object[]> insert(
            Insert<?> insert,
            List<? extends Map<String, ?>> rows,
            List<Attribute<?, ?>> filled,
            Supplier<String> reason);

    /** Inserts one row that the statement holds itself, and gives back what the database filled, as for many. */
    List<@Nullable Object[]> insert(Insert<?> complete, List<Attribute<?, ?>> filled, Supplier<String> reason);

    /** Whether inserts give back whatever the database filled, and not the key that it counted alone. */
    boolean tellsInserts();

    /** Runs an update for one set of parameters, and gives back what the database set in each row found. */
    List<@Nullable Object[]> update(
            Update<?> update, Map<String, ?> set, List<Attribute<?, ?>> renewed, Supplier<String> reason);

    /** Whether updates give back what the database set. */
    boolean tellsUpdates();

    /** A value that the database computes. */
    @Nullable
    Object value(Expression<?> computed);

    /** Runs a change for each set of parameters, and tells how many rows it found. */
    Changed change(Change change, List<? extends Map<String, ?>> sets, Supplier<String> reason);

    /** The same, where the database must have found each row: how many there are of a query. */
    long count(dev.cinnabar.sql.Query<Long> query);
}
