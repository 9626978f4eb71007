package dev.cinnabar.cli.models;

import dev.cinnabar.schema.Deferral;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where the unique constraints and indexes of a table are said: at a field, at the class, or in Java. Immutable once it is made.
 */
final class TableRules {
    private final Origin origin;
    private final TableDefinition table;
    private final Set<String> unique = new HashSet<>();
    private final Set<String> indexed = new HashSet<>();
    private final List<UniqueConstraint> uniques = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private final List<UniqueConstraint> otherUniques = new ArrayList<>();
    private final List<Index> otherIndexes = new ArrayList<>();

    TableRules(TableDefinition table, Origin origin) {
        this.table = table;
        this.origin = origin;
        table.uniques().forEach(this::sort);
        table.indexes().forEach(this::sort);
    }

    private void sort(UniqueConstraint rule) {
        boolean plain = rule.deferral() == Deferral.NONE && rule.nullsDistinct();
        String first = rule.columns().get(0);
        if (!plain) {
            otherUniques.add(rule);
        } else if (rule.columns().size() > 1 || unique.contains(first)) {
            uniques.add(rule);
        } else if (origin.isUsualIndex(table, first, rule.name())) {
            unique.add(first);
            indexed.add(first);
        } else if (origin.isUsual(table, rule)) {
            unique.add(first);
        } else {
            uniques.add(rule);
        }
    }

    private void sort(Index rule) {
        String first = rule.parts().get(0).column();
        boolean alone = rule.parts().size() == 1 && !unique.contains(first) && !indexed.contains(first);
        if (!IndexWords.isPlain(rule)) {
            otherIndexes.add(rule);
        } else if (alone && origin.isUsualIndex(table, first, rule.name())) {
            indexed.add(first);
            if (rule.isUnique()) {
                unique.add(first);
            }
        } else {
            indexes.add(rule);
        }
    }

    /** Whether a field says that its column has no value twice. */
    boolean isUnique(String column) {
        return unique.contains(column);
    }

    /** Whether a field says that its column has an index. */
    boolean isIndexed(String column) {
        return indexed.contains(column);
    }

    /** Those that stand at the class. */
    List<UniqueConstraint> uniques() {
        return uniques;
    }

    List<Index> indexes() {
        return indexes;
    }

    /** Those that only Java can say. */
    List<UniqueConstraint> otherUniques() {
        return otherUniques;
    }

    List<Index> otherIndexes() {
        return otherIndexes;
    }
}
