package dev.cinnabar.migrate.compare;

import dev.cinnabar.schema.Difference;
import dev.cinnabar.schema.SchemaOperation;
import java.util.ArrayList;
import java.util.List;

/**
 * What a comparison found. Immutable.
 *
 * @param differences in words, each with its cure
 * @param operations the steps that make the database what the models say, in an order that works
 * @param notes what a person should know of it: what could not be compared, what rows get
 */
public record SchemaChanges(List<Difference> differences, List<SchemaOperation> operations, List<String> notes) {
    public SchemaChanges {
        differences = List.copyOf(differences);
        operations = List.copyOf(operations);
        notes = List.copyOf(notes);
    }

    /** Whether the database is what the models say. */
    public boolean isEmpty() {
        return operations.isEmpty();
    }

    /** The steps that lead back. */
    public List<SchemaOperation> reversed() {
        List<SchemaOperation> back = new ArrayList<>();
        for (int i = operations.size() - 1; i >= 0; i--) {
            back.add(operations.get(i).reverse());
        }
        return back;
    }
}
