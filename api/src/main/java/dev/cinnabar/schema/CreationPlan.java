package dev.cinnabar.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The steps that create or drop the whole of some metadata. Used by one thread. */
final class CreationPlan {
    private final MetaData metadata;
    private final SchemaTraits traits;
    private final Standing standing;

    CreationPlan(MetaData metadata, SchemaTraits traits, Standing standing) {
        this.metadata = metadata;
        this.traits = traits;
        this.standing = standing;
    }

    List<SchemaOperation> create() {
        new SharedNames(traits.sharedNames()).check(named(metadata.tables()));
        List<SchemaOperation> steps = new ArrayList<>();
        enums().stream()
                .filter(type -> !standing.hasEnum(type))
                .forEach(type -> steps.add(new SchemaOperation.CreateEnum(type)));
        sequences().stream()
                .filter(sequence -> !standing.hasSequence(sequence.fullName()))
                .forEach(sequence -> steps.add(new SchemaOperation.CreateSequence(sequence, false)));
        createTables(steps);
        views().stream()
                .filter(view -> !standing.hasRelation(view.name()))
                .forEach(view -> steps.add(new SchemaOperation.CreateView(view, false)));
        steps.addAll(metadata.afterwards());
        return steps;
    }

    private void createTables(List<SchemaOperation> steps) {
        TableOrder order = TableOrder.of(named(missing()));
        for (TableDefinition table : order.tables()) {
            steps.add(new SchemaOperation.CreateTable(
                    traits.altersConstraints() ? without(table, order.lateOf(table)) : table, false));
        }
        if (traits.altersConstraints()) {
            for (TableDefinition table : order.tables()) {
                order.lateOf(table)
                        .forEach(key -> steps.add(new SchemaOperation.AddConstraint(TableName.of(table), key)));
            }
        }
    }

    List<SchemaOperation> drop() {
        List<SchemaOperation> steps = new ArrayList<>();
        reversed(metadata.afterwards()).forEach(step -> steps.add(step.reverse()));
        reversed(views()).stream()
                .filter(view -> standing.hasRelation(view.name()))
                .forEach(view -> steps.add(new SchemaOperation.DropView(view, false)));
        dropTables(steps);
        reversed(sequences()).stream()
                .filter(sequence -> standing.hasSequence(sequence.fullName()))
                .forEach(sequence -> steps.add(new SchemaOperation.DropSequence(sequence, false)));
        enums().stream()
                .filter(standing::hasEnum)
                .forEach(type -> steps.add(new SchemaOperation.DropEnum(type, false)));
        return steps;
    }

    private void dropTables(List<SchemaOperation> steps) {
        TableOrder order = TableOrder.of(named(present()));
        Set<TableName> circular = new LinkedHashSet<>();
        for (TableDefinition table : order.tables()) {
            for (ForeignKey key : order.lateOf(table)) {
                if (traits.altersConstraints()) {
                    steps.add(new SchemaOperation.DropConstraint(TableName.of(table), key, false));
                } else {
                    circular.add(key.target());
                }
            }
        }
        for (TableDefinition table : reversed(order.tables())) {
            steps.add(new SchemaOperation.DropTable(table, false, circular.contains(TableName.of(table))));
        }
    }

    private List<TableDefinition> missing() {
        return metadata.tables().stream()
                .filter(table -> !standing.hasRelation(TableName.of(table)))
                .toList();
    }

    private List<TableDefinition> present() {
        return metadata.tables().stream()
                .filter(table -> standing.hasRelation(TableName.of(table)))
                .toList();
    }

    private List<TableDefinition> named(List<TableDefinition> tables) {
        return tables.stream()
                .map(table -> metadata.naming().applied(table, traits.nameLimit()))
                .toList();
    }

    /** The keys must go from the columns too, which would bring them back. */
    private static TableDefinition without(TableDefinition table, List<ForeignKey> keys) {
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

    private List<Sequence> sequences() {
        return traits.sequences() ? metadata.sequences() : List.of();
    }

    private List<EnumDefinition> enums() {
        return traits.enums() ? metadata.enums() : List.of();
    }

    /** Each after those that it reads; views that read each other stay as they were said. */
    private List<View> views() {
        List<View> sorted = new ArrayList<>();
        List<View> waiting = new ArrayList<>(metadata.views());
        while (!waiting.isEmpty()) {
            Set<TableName> names = waiting.stream().map(View::name).collect(Collectors.toSet());
            List<View> free = waiting.stream()
                    .filter(view -> Collections.disjoint(view.dependsOn(), names))
                    .toList();
            List<View> next = free.isEmpty() ? List.copyOf(waiting) : free;
            sorted.addAll(next);
            waiting.removeAll(next);
        }
        return sorted;
    }

    private static <X> List<X> reversed(List<X> list) {
        List<X> turned = new ArrayList<>(list);
        Collections.reverse(turned);
        return turned;
    }
}
