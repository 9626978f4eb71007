package dev.cinnabar.cli.look;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.schema.EnumDefinition;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.Relation;
import dev.cinnabar.schema.Sequence;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableFilter;
import dev.cinnabar.schema.TableName;
import java.util.List;
import java.util.Map;

/**
 * What stands in one schema. Immutable.
 *
 * @param schema its name
 * @param tables those that were meant
 * @param views their names
 * @param sizes of the tables, as far as they are known
 */
public record Standing(
        Dialect dialect,
        String schema,
        List<TableDefinition> tables,
        List<String> views,
        List<Sequence> sequences,
        List<EnumDefinition> enums,
        Map<String, Size> sizes) {
    public Standing {
        tables = List.copyOf(tables);
        views = List.copyOf(views);
        sequences = List.copyOf(sequences);
        enums = List.copyOf(enums);
        sizes = Map.copyOf(sizes);
    }

    /**
     * Reads a schema.
     *
     * @param schema its name; empty for the default one
     */
    public static Standing of(Engine engine, String schema, TableChoice choice) {
        try (Connection connection = engine.connect()) {
            Inspector inspector = connection.inspector();
            List<TableDefinition> tables = tables(inspector, schema, choice);
            String named = schema.isEmpty() ? inspector.defaultSchema() : schema;
            return new Standing(
                    connection.dialect(),
                    named,
                    tables,
                    views(inspector, schema, choice),
                    inspector.traits().sequences() ? inspector.sequences(schema) : List.of(),
                    inspector.traits().enums() ? inspector.enums(schema) : List.of(),
                    Sizes.of(
                            connection,
                            named,
                            tables.stream().map(TableDefinition::name).toList()));
        }
    }

    private static List<TableDefinition> tables(Inspector inspector, String schema, TableChoice choice) {
        return inspector.tables(TableFilter.TABLES.in(schema)).values().stream()
                .filter(table -> choice.takes(TableName.of(table)))
                .toList();
    }

    private static List<String> views(Inspector inspector, String schema, TableChoice choice) {
        return inspector.relations(schema).stream()
                .filter(relation -> !relation.isTable() && choice.takes(relation.name()))
                .map(Relation::name)
                .map(TableName::name)
                .toList();
    }

    Size size(TableDefinition table) {
        return sizes.getOrDefault(table.name(), Size.UNKNOWN);
    }
}
