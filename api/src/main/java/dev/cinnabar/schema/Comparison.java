package dev.cinnabar.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares metadata with what stands in a database. Used once, by one thread. */
final class Comparison {
    private final MetaData metadata;
    private final Inspector inspector;
    private final Differences differences = new Differences();

    Comparison(MetaData metadata, Inspector inspector) {
        this.metadata = metadata;
        this.inspector = inspector;
    }

    List<Difference> differences() {
        Map<String, Set<String>> bySchema = metadata.tables().stream()
                .collect(Collectors.groupingBy(
                        TableDefinition::schema, Collectors.mapping(TableDefinition::name, Collectors.toSet())));
        bySchema.forEach(this::compareSchema);
        metadata.views().forEach(this::compareView);
        if (inspector.traits().sequences()) {
            metadata.sequences().forEach(this::compareSequence);
        }
        if (inspector.traits().enums()) {
            metadata.enums().forEach(this::compareEnum);
        }
        return differences.all();
    }

    private void compareSchema(String schema, Set<String> names) {
        Map<TableName, TableDefinition> standing =
                inspector.tables(TableFilter.TABLES.in(schema).anyKind().only(names));
        for (TableDefinition declared : metadata.tables()) {
            if (declared.schema().equals(schema) && !declared.isTemporary()) {
                TableDefinition named =
                        metadata.naming().applied(declared, inspector.traits().nameLimit());
                Optional.ofNullable(standing.get(TableName.of(declared)))
                        .ifPresentOrElse(read -> compare(declared, named, read), () -> missing(named));
            }
        }
    }

    private void missing(TableDefinition table) {
        differences.add(
                "The table " + TableName.of(table) + " is missing",
                new SchemaOperation.CreateTable(table),
                "create it");
    }

    private void compare(TableDefinition said, TableDefinition declared, TableDefinition read) {
        new ColumnComparison(inspector, differences, declared, read).compare();
        Set<String> names = said.checks().stream().map(CheckConstraint::name).collect(Collectors.toSet());
        new RuleComparison(inspector, differences, declared, read, names).compare();
        if (inspector.traits().comments() && !declared.comment().equals(read.comment())) {
            TableName table = TableName.of(declared);
            differences.add(
                    table + " has the comment `" + read.comment() + "` instead of `" + declared.comment() + "`",
                    new SchemaOperation.SetTableComment(table, read.comment(), declared.comment()),
                    "change the comment, or that in the metadata");
        }
    }

    private void compareView(View view) {
        if (!view.isTemporary() && !inspector.hasTable(view.name())) {
            differences.add(
                    "The view " + view.name() + " is missing",
                    new SchemaOperation.CreateView(view, false),
                    "create it");
        }
    }

    private void compareSequence(Sequence sequence) {
        if (!inspector.hasSequence(sequence.fullName())) {
            differences.add(
                    "The sequence " + sequence.fullName() + " is missing",
                    new SchemaOperation.CreateSequence(sequence, false),
                    "create it");
        }
    }

    private void compareEnum(EnumDefinition type) {
        Optional<EnumDefinition> standing = inspector.enums(type.schema()).stream()
                .filter(other -> other.name().equals(type.name()))
                .findFirst();
        if (standing.isEmpty()) {
            differences.add(
                    "The type " + type.name() + " is missing", new SchemaOperation.CreateEnum(type), "create it");
        } else if (!new HashSet<>(standing.get().words()).equals(new HashSet<>(type.words()))) {
            differences.add(
                    "The type " + type.name() + " has the words "
                            + standing.get().words() + " instead of " + type.words(),
                    new SchemaOperation.CreateEnum(type),
                    "make it anew, or change the metadata");
        }
    }
}
