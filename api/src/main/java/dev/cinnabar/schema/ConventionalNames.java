package dev.cinnabar.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names the nameless constraints and indexes of one table. Used once, by one thread. */
final class ConventionalNames {
    private final NamingConvention convention;
    private final TableDefinition table;
    private final NameLimit limit;
    private final Set<String> taken = new HashSet<>();
    private int checks;

    ConventionalNames(NamingConvention convention, TableDefinition table, NameLimit limit) {
        this.convention = convention;
        this.table = table;
        this.limit = limit;
    }

    static ConventionalNames of(NamingConvention convention, TableName table, NameLimit limit) {
        return new ConventionalNames(convention, TableDefinition.of(table, List.of()), limit);
    }

    TableDefinition table() {
        table.elements().forEach(this::take);
        List<TableElement> named = new ArrayList<>();
        table.elements().forEach(element -> named.add(named(element)));
        return TableDefinition.of(TableName.of(table), named);
    }

    private void take(TableElement element) {
        if (element instanceof Constraint constraint) {
            taken.add(constraint.name());
        } else if (element instanceof Index index) {
            taken.add(index.name());
        }
    }

    private TableElement named(TableElement element) {
        if (element instanceof Constraint constraint && constraint.name().isEmpty()) {
            return named(constraint);
        }
        if (element instanceof Index index && index.name().isEmpty()) {
            return named(index);
        }
        return element;
    }

    Constraint named(Constraint constraint) {
        return constraint.named(nameOf(constraint));
    }

    Index named(Index index) {
        return index.named(free(convention.index(), columnsOf(index), ""));
    }

    private String nameOf(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return free(convention.primaryKey(), key.columns(), "");
        }
        if (constraint instanceof ForeignKey key) {
            return free(convention.foreignKey(), key.columns(), key.target().name());
        }
        if (constraint instanceof UniqueConstraint unique) {
            return free(convention.unique(), unique.columns(), "");
        }
        if (constraint instanceof Exclusion exclusion) {
            List<String> columns = exclusion.parts().stream()
                    .map(part -> columnOf(part.part()))
                    .toList();
            return free("ex_{table}_{columns}", columns, "");
        }
        checks++;
        return free(convention.check(), List.of(), "");
    }

    private static List<String> columnsOf(Index index) {
        return index.parts().stream().map(ConventionalNames::columnOf).toList();
    }

    private static String columnOf(IndexPart part) {
        return part.column().isEmpty() ? "expression" : part.column();
    }

    /** Two of one name are told apart by a number. */
    private String free(String template, List<String> columns, String target) {
        String whole = NamingConvention.filled(template, table.name(), columns, target, checks);
        String name = NamingConvention.shortened(whole, limit);
        for (int again = 2; !taken.add(name); again++) {
            name = NamingConvention.shortened(whole + "_" + again, limit);
        }
        return name;
    }
}
