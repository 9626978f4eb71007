package dev.cinnabar.engine.execute;

import dev.cinnabar.schema.SchemaChange;
import dev.cinnabar.schema.TableName;
import java.util.Map;

/**
 * The schemas that stand for others. Immutable.
 *
 * @param names for the schema that is said the one that is meant; an empty text is the default one
 */
record SchemaNames(Map<String, String> names) {
    String meant(String said) {
        return names.getOrDefault(said, said);
    }

    TableName meant(TableName said) {
        return said.in(meant(said.schema()));
    }

    SchemaChange toMeant() {
        return new SchemaChange(this::meant);
    }

    /** From the database's names back to those of somebody who asked for a schema. */
    SchemaChange toSaid(String asked) {
        return new SchemaChange(real -> said(real, asked));
    }

    private String said(String real, String asked) {
        if (real.equals(meant(asked))) {
            return asked;
        }
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(real))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse(real);
    }
}
