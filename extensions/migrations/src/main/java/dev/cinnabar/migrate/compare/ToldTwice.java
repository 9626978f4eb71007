package dev.cinnabar.migrate.compare;

import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.Exclusion;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.IndexPart;
import dev.cinnabar.schema.SchemaSql;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.TableDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The SQL of a table, in its order, to lay two tellings of it side by side. Used once. */
final class ToldTwice {
    private final List<SchemaSql> parts = new ArrayList<>();

    private ToldTwice(TableDefinition table) {
        table.columns().forEach(column -> value(column.serverValue()));
        table.checks().stream().map(CheckConstraint::condition).forEach(parts::add);
        table.exclusions().forEach(this::exclusion);
        table.indexes().forEach(this::index);
    }

    /** For each piece of SQL of the one what the other has in its place. */
    static Map<SchemaSql, SchemaSql> of(TableDefinition one, TableDefinition other) {
        List<SchemaSql> before = new ToldTwice(one).parts;
        List<SchemaSql> after = new ToldTwice(other).parts;
        Map<SchemaSql, SchemaSql> twins = new HashMap<>();
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            twins.put(before.get(i), after.get(i));
        }
        return twins;
    }

    private void value(ServerValue value) {
        if (value instanceof ServerValue.Computed computed) {
            parts.add(computed.expression());
        } else if (value instanceof ServerValue.Default said) {
            parts.add(said.expression());
        }
    }

    private void exclusion(Exclusion exclusion) {
        exclusion.parts().forEach(part -> part(part.part()));
        add(exclusion.where());
    }

    private void index(Index index) {
        index.parts().forEach(this::part);
        add(index.options().where());
    }

    private void part(IndexPart part) {
        add(part.expression());
    }

    private void add(@Nullable SchemaSql sql) {
        if (sql != null) {
            parts.add(sql);
        }
    }
}
