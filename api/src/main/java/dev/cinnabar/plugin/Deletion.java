package dev.cinnabar.plugin;

import dev.cinnabar.schema.Assignable;
import dev.cinnabar.sql.Condition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What is written into the rows of an entity in the place of deleting them. Immutable.
 *
 * <pre>{@code
 * Deletion.where(Member.DELETED.isFalse()).set(Member.DELETED, true).setMoment(Member.DELETED_AT)
 * }</pre>
 *
 * @param standing that a row is not deleted yet, said of the entity under its own name
 * @param marks what is written, each into another column
 */
public record Deletion(Condition standing, List<Mark<?>> marks) {
    /**
     * What one column becomes.
     *
     * @param column an attribute of the entity, or a column of its table
     * @param value follows from the moment, which is the same for all that one flush or one statement deletes
     */
    public record Mark<T>(Assignable<?, T> column, Function<Instant, T> value) {}

    public Deletion {
        marks = List.copyOf(marks);
    }

    /** Rows are not deleted yet as long as that holds. */
    public static Deletion where(Condition standing) {
        return new Deletion(standing, List.of());
    }

    public <T> Deletion set(Assignable<?, T> column, T value) {
        return with(new Mark<>(column, moment -> value));
    }

    /** Writes when the row was deleted. */
    public Deletion setMoment(Assignable<?, Instant> column) {
        return with(new Mark<>(column, Function.identity()));
    }

    private Deletion with(Mark<?> mark) {
        List<Mark<?>> all = new ArrayList<>(marks);
        all.add(mark);
        return new Deletion(standing, all);
    }
}
