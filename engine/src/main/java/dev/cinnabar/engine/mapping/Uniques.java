package dev.cinnabar.engine.mapping;

import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.UniqueConstraint;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an entity's table says of unique values, told by attributes. */
final class Uniques {
    private Uniques() {}

    static List<List<Attribute<?, ?>>> of(EntityType<?> type) {
        Map<String, Attribute<?, ?>> byColumn =
                type.attributes().stream().collect(Collectors.toMap(Attribute::columnName, Function.identity()));
        Stream<List<String>> indexes =
                type.table().indexes().stream().filter(Index::isUnique).map(Index::columns);
        return Stream.concat(type.table().uniques().stream().map(UniqueConstraint::columns), indexes)
                .filter(byColumn.keySet()::containsAll)
                .distinct()
                .map(columns ->
                        columns.stream().<Attribute<?, ?>>map(byColumn::get).toList())
                .toList();
    }
}
