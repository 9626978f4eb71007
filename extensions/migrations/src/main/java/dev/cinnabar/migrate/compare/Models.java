package dev.cinnabar.migrate.compare;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.EnumDefinition;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NameLimit;
import dev.cinnabar.schema.SchemaChange;
import dev.cinnabar.schema.Sequence;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.TablePair;
import dev.cinnabar.schema.View;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the models of a program say, in one or several metadata. Immutable. */
record Models(List<MetaData> parts) {
    /**
     * Of metadata that have no table in common.
     *
     * @throws UsageException if two have one
     */
    Models {
        parts = List.copyOf(parts);
        Map<TableName, Integer> owners = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            for (TableDefinition table : parts.get(i).tables()) {
                own(owners, TableName.of(table), i + 1);
            }
        }
    }

    private static void own(Map<TableName, Integer> owners, TableName table, int number) {
        Integer other = owners.put(table, number);
        if (other != null) {
            throw new UsageException(
                    ErrorCode.DUPLICATE_NAME,
                    "The table `" + table + "` stands in two of the metadata that are compared: number " + other
                            + " and number " + number + ".",
                    "Leave it out of one of them, or give it another name or schema there.");
        }
    }

    /** The same with names as a connection sees them: the default schema has none. */
    Models seenFrom(String defaultSchema) {
        SchemaChange change = new SchemaChange(name -> name.equals(defaultSchema) ? "" : name);
        return new Models(parts.stream().map(part -> part.in(change)).toList());
    }

    Models only(Predicate<? super TableName> wanted) {
        return new Models(parts.stream().map(part -> part.only(wanted)).toList());
    }

    private <X> Stream<X> each(Function<MetaData, List<X>> property) {
        return parts.stream().flatMap(part -> property.apply(part).stream());
    }

    /** Those that last. */
    List<TableDefinition> tables() {
        return each(MetaData::tables).filter(table -> !table.isTemporary()).toList();
    }

    List<TableDefinition> named(NameLimit limit) {
        return each(part -> part.named(limit))
                .filter(table -> !table.isTemporary())
                .toList();
    }

    Optional<TablePair> pair(TableDefinition standing, Inspector database) {
        return parts.stream()
                .map(part -> part.pair(standing, database))
                .flatMap(Optional::stream)
                .findFirst();
    }

    List<View> views() {
        return each(MetaData::views).filter(view -> !view.isTemporary()).toList();
    }

    List<Sequence> sequences() {
        Map<TableName, Sequence> all = new LinkedHashMap<>();
        each(MetaData::sequences).forEach(sequence -> all.putIfAbsent(sequence.fullName(), sequence));
        return List.copyOf(all.values());
    }

    List<EnumDefinition> enums() {
        Map<String, EnumDefinition> all = new LinkedHashMap<>();
        each(MetaData::enums).forEach(type -> all.putIfAbsent(type.schema() + "." + type.name(), type));
        return List.copyOf(all.values());
    }

    /** The schemas that tables, views and sequences stand in; the default one where there are none. */
    Set<String> schemas() {
        Set<String> names = new TreeSet<>();
        tables().forEach(table -> names.add(table.schema()));
        views().forEach(view -> names.add(view.name().schema()));
        sequences().forEach(sequence -> names.add(sequence.schema()));
        return names.isEmpty() ? Set.of("") : names;
    }
}
