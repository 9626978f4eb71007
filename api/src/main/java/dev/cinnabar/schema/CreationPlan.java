package dev.cinnabar.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

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
        steps.addAll(TableOrder.of(named(missing())).creation(traits));
        views().stream()
                .filter(view -> !standing.hasRelation(view.name()))
                .forEach(view -> steps.add(new SchemaOperation.CreateView(view, false)));
        steps.addAll(metadata.afterwards());
        return steps;
    }

    List<SchemaOperation> drop() {
        List<SchemaOperation> steps = new ArrayList<>();
        reversed(metadata.afterwards()).forEach(step -> steps.add(step.reverse()));
        reversed(views()).stream()
                .filter(view -> standing.hasRelation(view.name()))
                .forEach(view -> steps.add(new SchemaOperation.DropView(view, false)));
        steps.addAll(TableOrder.of(named(present())).removal(traits));
        reversed(sequences()).stream()
                .filter(sequence -> standing.hasSequence(sequence.fullName()))
                .forEach(sequence -> steps.add(new SchemaOperation.DropSequence(sequence, false)));
        enums().stream()
                .filter(standing::hasEnum)
                .forEach(type -> steps.add(new SchemaOperation.DropEnum(type, false)));
        return steps;
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

    private List<Sequence> sequences() {
        return traits.sequences() ? metadata.sequences() : List.of();
    }

    private List<EnumDefinition> enums() {
        return traits.enums() ? metadata.enums() : List.of();
    }

    private List<View> views() {
        return metadata.sortedViews();
    }

    private static <X> List<X> reversed(List<X> list) {
        List<X> turned = new ArrayList<>(list);
        Collections.reverse(turned);
        return turned;
    }
}
