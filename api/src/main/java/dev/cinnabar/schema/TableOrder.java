package dev.cinnabar.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
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

    public List<ForeignKey> lateOf(TableDefinition table) {
        return late.getOrDefault(TableName.of(table), List.of());
    }

    /** Finds strongly connected components (Tarjan), with a stack of its own: chains of tables may be long. */
    private static final class Search {
        private final Map<TableName, TableDefinition> tables = new LinkedHashMap<>();
        private final Map<TableName, Integer> index = new HashMap<>();
        private final Map<TableName, Integer> low = new HashMap<>();
        private final Deque<TableName> open = new ArrayDeque<>();
        private final Set<TableName> onStack = new LinkedHashSet<>();
        private final List<TableDefinition> ordered = new ArrayList<>();
        private final List<Set<TableName>> circles = new ArrayList<>();

        Search(Collection<? extends TableDefinition> all) {
            all.stream()
                    .sorted(java.util.Comparator.comparing(TableName::of))
                    .forEach(table -> tables.put(TableName.of(table), table));
        }

        TableOrder order() {
            for (TableName name : tables.keySet()) {
                if (!index.containsKey(name)) {
                    visit(name);
                }
            }
            return new TableOrder(ordered, lateKeys(), circles);
        }

        private void visit(TableName root) {
            Deque<Step> steps = new ArrayDeque<>();
            steps.push(enter(root));
            while (!steps.isEmpty()) {
                Step step = steps.peek();
                if (step.targets.isEmpty()) {
                    steps.pop();
                    leave(step.name);
                    if (!steps.isEmpty()) {
                        lower(steps.peek().name, low.get(step.name));
                    }
                } else {
                    follow(step, steps);
                }
            }
        }

        private void follow(Step step, Deque<Step> steps) {
            TableName target = step.targets.pop();
            if (!index.containsKey(target)) {
                steps.push(enter(target));
            } else if (onStack.contains(target)) {
                lower(step.name, index.get(target));
            }
        }

        private void lower(TableName name, int candidate) {
            low.merge(name, candidate, Math::min);
        }

        private Step enter(TableName name) {
            index.put(name, index.size());
            low.put(name, index.size() - 1);
            open.push(name);
            onStack.add(name);
            return new Step(name, targetsOf(name));
        }

        private Deque<TableName> targetsOf(TableName name) {
            Deque<TableName> targets = new ArrayDeque<>();
            for (ForeignKey key : tables.get(name).foreignKeys()) {
                boolean counts = !key.rules().byAlter() && !key.target().equals(name);
                if (counts && tables.containsKey(key.target())) {
                    targets.add(key.target());
                }
            }
            return targets;
        }

        private void leave(TableName name) {
            if (!low.get(name).equals(index.get(name))) {
                return;
            }
            Set<TableName> component = new LinkedHashSet<>();
            TableName member;
            do {
                member = open.pop();
                onStack.remove(member);
                component.add(member);
                ordered.add(tables.get(member));
            } while (!member.equals(name));
            if (component.size() > 1) {
                circles.add(component);
            }
        }

        private Map<TableName, List<ForeignKey>> lateKeys() {
            Map<TableName, List<ForeignKey>> late = new HashMap<>();
            Set<TableName> standing = new LinkedHashSet<>();
            for (TableDefinition table : ordered) {
                TableName name = TableName.of(table);
                standing.add(name);
                for (ForeignKey key : table.foreignKeys()) {
                    boolean waits = tables.containsKey(key.target()) && !standing.contains(key.target());
                    if (waits || key.rules().byAlter()) {
                        late.computeIfAbsent(name, any -> new ArrayList<>()).add(key);
                    }
                }
            }
            return late;
        }

        private record Step(TableName name, Deque<TableName> targets) {}
    }
}
