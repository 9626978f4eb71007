package dev.cinnabar.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tables in an order in which each stands before those that point at it. Where tables point at each other in a circle, that cannot
 * be; the keys that would have to wait are named. Immutable.
 *
 * @param tables the tables in their order
 * @param late the foreign keys that point at a table further down, by table
 * @param circles each set of tables that point at each other
 */
public record TableOrder(
        List<TableDefinition> tables, Map<TableName, List<ForeignKey>> late, List<Set<TableName>> circles) {
    public TableOrder {
        tables = List.copyOf(tables);
        late = Map.copyOf(late);
        circles = List.copyOf(circles);
    }

    public static TableOrder of(Collection<? extends TableDefinition> tables) {
        return new Search(tables).order();
    }

    /** The steps that create the tables; keys that have to wait are added when all tables stand. */
    public List<SchemaOperation> creation(SchemaTraits traits) {
        List<SchemaOperation> steps = new ArrayList<>();
        for (TableDefinition table : tables) {
            steps.add(new SchemaOperation.CreateTable(traits.altersConstraints() ? withoutLate(table) : table));
        }
        if (traits.altersConstraints()) {
            for (TableDefinition table : tables) {
                lateOf(table).forEach(key -> steps.add(new SchemaOperation.AddConstraint(TableName.of(table), key)));
            }
        }
        return steps;
    }

    /** The steps that drop the tables, and first the keys that would be in the way; each is the reverse of one of {@link #creation}. */
    public List<SchemaOperation> removal(SchemaTraits traits) {
        List<SchemaOperation> steps = new ArrayList<>();
        Set<TableName> circular = new LinkedHashSet<>();
        for (TableDefinition table : tables) {
            for (ForeignKey key : lateOf(table)) {
                if (traits.altersConstraints()) {
                    steps.add(new SchemaOperation.DropConstraint(TableName.of(table), key, false));
                } else {
                    circular.add(key.target());
                }
            }
        }
        for (int i = tables.size() - 1; i >= 0; i--) {
            TableDefinition table = tables.get(i);
            boolean cascade = circular.contains(TableName.of(table));
            steps.add(new SchemaOperation.DropTable(
                    traits.altersConstraints() ? withoutLate(table) : table, false, cascade));
        }
        return steps;
    }

    /** The keys must go from the columns too, which would bring them back. */
    private TableDefinition withoutLate(TableDefinition table) {
        List<ForeignKey> keys = lateOf(table);
        if (keys.isEmpty()) {
            return table;
        }
        List<TableElement> rest = new ArrayList<>();
        for (TableElement element : table.elements()) {
            if (element instanceof ColumnDefinition<?> column) {
                rest.add(column.with(column.options().withReferences(List.of())));
            } else if (!keys.contains(element)) {
                rest.add(element);
            }
        }
        return TableDefinition.of(TableName.of(table), rest);
    }

    public List<ForeignKey> lateOf(TableDefinition table) {
        return late.getOrDefault(TableName.of(table), List.of());
    }

    /** Finds strongly connected components (Tarjan), with a stack of its own: chains of tables may be long. */
    private static final class Search {
        private final Map<TableName, Mark> marks = new LinkedHashMap<>();
        private final Deque<Mark> open = new ArrayDeque<>();
        private final List<TableDefinition> ordered = new ArrayList<>();
        private final List<Set<TableName>> circles = new ArrayList<>();
        private int reached;

        Search(Collection<? extends TableDefinition> all) {
            all.stream()
                    .sorted(Comparator.comparing(TableName::of))
                    .forEach(table -> marks.put(TableName.of(table), new Mark(table)));
        }

        TableOrder order() {
            for (Mark mark : marks.values()) {
                if (mark.index < 0) {
                    visit(mark);
                }
            }
            return new TableOrder(ordered, lateKeys(), circles);
        }

        private void visit(Mark root) {
            Deque<Mark> path = new ArrayDeque<>();
            enter(root, path);
            while (!path.isEmpty()) {
                Mark mark = path.element();
                if (!mark.targets.isEmpty()) {
                    follow(mark, path);
                    continue;
                }
                path.pop();
                leave(mark);
                if (!path.isEmpty()) {
                    path.element().lower(mark.low);
                }
            }
        }

        private void follow(Mark mark, Deque<Mark> path) {
            Mark target = mark.targets.pop();
            if (target.index < 0) {
                enter(target, path);
            } else if (target.isOpen) {
                mark.lower(target.index);
            }
        }

        private void enter(Mark mark, Deque<Mark> path) {
            mark.index = reached;
            mark.low = reached;
            mark.isOpen = true;
            reached++;
            open.push(mark);
            path.push(mark);
            for (ForeignKey key : mark.table.foreignKeys()) {
                Mark target = marks.get(key.target());
                if (target != null && target != mark && !key.rules().byAlter()) {
                    mark.targets.add(target);
                }
            }
        }

        private void leave(Mark root) {
            if (root.low != root.index) {
                return;
            }
            Set<TableName> component = new LinkedHashSet<>();
            while (root.isOpen) {
                Mark member = open.pop();
                member.isOpen = false;
                component.add(TableName.of(member.table));
                ordered.add(member.table);
            }
            if (component.size() > 1) {
                circles.add(component);
            }
        }

        private Map<TableName, List<ForeignKey>> lateKeys() {
            Map<TableName, List<ForeignKey>> late = new HashMap<>();
            Set<TableName> standing = new HashSet<>();
            for (TableDefinition table : ordered) {
                TableName name = TableName.of(table);
                standing.add(name);
                for (ForeignKey key : table.foreignKeys()) {
                    boolean waits = marks.containsKey(key.target()) && !standing.contains(key.target());
                    if (waits || key.rules().byAlter()) {
                        late.computeIfAbsent(name, any -> new ArrayList<>()).add(key);
                    }
                }
            }
            return late;
        }
    }

    /** A table on its way through the search. */
    private static final class Mark {
        private final TableDefinition table;
        private final Deque<Mark> targets = new ArrayDeque<>();
        private int index = -1;
        private int low;
        private boolean isOpen;

        Mark(TableDefinition table) {
            this.table = table;
        }

        void lower(int candidate) {
            low = Math.min(low, candidate);
        }
    }
}
