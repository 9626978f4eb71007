package dev.cinnabar.engine.mapping;

import dev.cinnabar.orm.Attribute;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.UniqueConstraint;
import dev.cinnabar.sql.Table;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an entity's tables say of unique values, told by attributes. */
final class Uniques {
    private Uniques() {}

    static List<List<Attribute<?, ?>>> of(List<Part> parts) {
        return parts.stream().flatMap(part -> of(part).stream()).toList();
    }

    private static List<List<Attribute<?, ?>>> of(Part part) {
        Map<String, Attribute<?, ?>> byColumn =
                part.columns().stream().collect(Collectors.toMap(Attribute::columnName, Function.identity()));
        Table table = part.type().table();
        Stream<List<String>> indexes =
                table.indexes().stream().filter(Index::isUnique).map(Index::columns);
        return Stream.concat(table.uniques().stream().map(UniqueConstraint::columns), indexes)
                .filter(byColumn.keySet()::containsAll)
                .distinct()
                .map(columns ->
                        columns.stream().<Attribute<?, ?>>map(byColumn::get).toList())
                .toList();
    }
}
