package dev.cinnabar.schema;

import dev.cinnabar.type.ArrayType;
import dev.cinnabar.type.EnumType;
import dev.cinnabar.type.SqlType;
import java.util.ArrayList;
import java.util.EnumSet;
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
        for (TableDefinition said : metadata.tables()) {
            if (said.schema().equals(schema) && !said.isTemporary()) {
                Optional.ofNullable(standing.get(TableName.of(said)))
                        .ifPresentOrElse(read -> compare(said, read), () -> missing(said));
            }
        }
    }

    private void missing(TableDefinition said) {
        differences.add(
                "The table " + TableName.of(said) + " is missing",
                new SchemaOperation.CreateTable(
                        metadata.naming().applied(said, inspector.traits().nameLimit())),
                "create it");
    }

    private void compare(TableDefinition said, TableDefinition read) {
        TablePair.of(said, metadata.naming(), inspector, read)
                .differences(inspector, inspector, EnumSet.allOf(ColumnAspect.class))
                .forEach(differences::add);
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
        } else if (!standing.get().words().equals(type.words())) {
            differences.add(
                    "The type " + type.name() + " has the words "
                            + standing.get().words() + " instead of " + type.words(),
                    new SchemaOperation.AlterEnum(standing.get(), type, users(type)),
                    "change them, or the metadata");
        }
    }

    private List<SchemaOperation.EnumUser> users(EnumDefinition type) {
        List<SchemaOperation.EnumUser> users = new ArrayList<>();
        for (TableDefinition table : metadata.tables()) {
            table.columns().stream()
                    .filter(column -> isOf(column.type(), type))
                    .forEach(column ->
                            users.add(new SchemaOperation.EnumUser(TableName.of(table), table.alone(column))));
        }
        return users;
    }

    private static boolean isOf(SqlType<?> type, EnumDefinition words) {
        return type instanceof ArrayType<?> array
                ? isOf(array.element(), words)
                : type instanceof EnumType<?> one && one.name().equals(words.name());
    }
}
