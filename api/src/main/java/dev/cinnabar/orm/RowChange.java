package dev.cinnabar.orm;

import java.util.List;

/**
 * What a flush wrote of one object by one step; where rows point at each other in a circle, an object has two. Immutable.
 *
 * @param key the parts of its key as they stand in the row before an update, and after an insert
 * @param values of an update the attributes that it wrote, else all
 */
public record RowChange(EntityChange.Kind kind, Model entity, List<?> key, List<ValueChange> values) {
    public RowChange {
        key = List.copyOf(key);
        values = List.copyOf(values);
    }
}
