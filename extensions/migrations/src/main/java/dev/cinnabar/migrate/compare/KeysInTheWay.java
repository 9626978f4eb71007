package dev.cinnabar.migrate.compare;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.AddConstraint;
import dev.cinnabar.schema.SchemaOperation.DropConstraint;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import java.util.ArrayList;
import java.util.List;

/** Foreign keys that stay, but have to step aside while what they stand on changes. Immutable. */
record KeysInTheWay(Compared compared, Touched touched) {
    /** For each, the step that takes it off and the one that puts it back. */
    List<SchemaOperation> steps() {
        List<SchemaOperation> steps = new ArrayList<>();
        if (!compared.inspector().traits().altersConstraints()) {
            return steps; // such a database looks at keys when rows change, not when tables do
        }
        for (TableDefinition table : compared.standing().tables()) {
            TableName name = TableName.of(table);
            for (ForeignKey key : table.foreignKeys()) {
                if (!touched.isGone(name) && !touched.isGone(name, key) && isInTheWay(name, key)) {
                    steps.add(new DropConstraint(name, key, false));
                    steps.add(new AddConstraint(name, key));
                }
            }
        }
        return steps;
    }

    private boolean isInTheWay(TableName table, ForeignKey key) {
        return isChanged(table, key.columns())
                || isChanged(key.target(), key.referredColumns())
                || touched.losesUnique(key.target(), key.referredColumns())
                || leansOnIndexes() && leansOnMoved(table, key);
    }

    private boolean isChanged(TableName table, List<String> columns) {
        return columns.stream()
                .anyMatch(column -> touched.isRetyped(table, column)
                        || touched.isGone(table, column)
                        || leansOnIndexes() && touched.isRedefined(table, column));
    }

    private boolean leansOnIndexes() {
        return !compared.dialect().has(Feature.KEYS_WITHOUT_INDEXES);
    }

    private boolean leansOnMoved(TableName table, ForeignKey key) {
        return touched.movesIndex(table, key.columns()) || touched.movesIndex(key.target(), key.referredColumns());
    }
}
