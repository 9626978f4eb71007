package dev.cinnabar.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Tables without what the database has in them by itself. Stateless. */
final class SystemColumns {
    private SystemColumns() {}

    /** The table as it is created; a rule beside the key that names such a column is then refused, since the table lacks it. */
    static TableDefinition without(TableDefinition said) {
        Set<String> names = names(said);
        return names.isEmpty() ? said : kept(said, element -> !isKeyOf(element, names), names);
    }

    /** What stands beside a table that is said, without the columns that this calls the database's, and their rules. */
    static TableDefinition without(TableDefinition standing, TableDefinition said) {
        Set<String> names = names(said);
        return names.isEmpty() ? standing : kept(standing, element -> !mentions(element, names), names);
    }

    private static Set<String> names(TableDefinition said) {
        return said.columns().stream()
                .filter(ColumnDefinition::isSystem)
                .map(ColumnDefinition::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static TableDefinition kept(
            TableDefinition table, Predicate<? super TableElement> wanted, Set<String> gone) {
        List<TableElement> elements = new ArrayList<>();
        for (TableElement element : table.elements()) {
            boolean column = element instanceof ColumnDefinition<?> one && gone.contains(one.name());
            if (!column && wanted.test(element)) {
                elements.add(element);
            }
        }
        return TableDefinition.of(TableName.of(table), elements);
    }

    private static boolean isKeyOf(TableElement element, Set<String> names) {
        return element instanceof PrimaryKey key && names.containsAll(key.columns());
    }

    private static boolean mentions(TableElement element, Set<String> names) {
        if (element instanceof PrimaryKey key) {
            return mentions(key.columns(), names);
        } else if (element instanceof UniqueConstraint unique) {
            return mentions(unique.columns(), names);
        }
        return element instanceof Index index && mentions(index.columns(), names);
    }

    private static boolean mentions(Collection<String> columns, Set<String> names) {
        return columns.stream().anyMatch(names::contains);
    }
}
