package dev.cinnabar.migrate.compare;

import dev.cinnabar.schema.EnumDefinition;
import dev.cinnabar.schema.Sequence;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.View;
import java.util.List;
import java.util.Optional;

/**
 * What stands in a database, of what is compared. Immutable.
 *
 * @param views each with the tables and views that it reads
 */
public record StandingSchema(
        List<TableDefinition> tables, List<View> views, List<Sequence> sequences, List<EnumDefinition> enums) {
    public StandingSchema {
        tables = List.copyOf(tables);
        views = List.copyOf(views);
        sequences = List.copyOf(sequences);
        enums = List.copyOf(enums);
    }

    public Optional<TableDefinition> table(TableName name) {
        return tables.stream().filter(table -> TableName.of(table).equals(name)).findFirst();
    }

    public Optional<View> view(TableName name) {
        return views.stream().filter(view -> view.name().equals(name)).findFirst();
    }

    StandingSchema withTables(List<TableDefinition> others) {
        return new StandingSchema(others, views, sequences, enums);
    }
}
