package dev.cinnabar.it.ext.door;

import dev.cinnabar.schema.CustomOperation;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.type.DialectInfo;
import java.util.List;

/** A plugin's own step: a view of one column. */
record NamedView(String name, String column, String table, boolean creates) implements CustomOperation {
    @Override
    public List<String> statements(DialectInfo dialect) {
        return List.of(
                creates ? "CREATE VIEW " + name + " AS SELECT " + column + " FROM " + table : "DROP VIEW " + name);
    }

    @Override
    public SchemaOperation reverse() {
        return new NamedView(name, column, table, !creates);
    }
}
