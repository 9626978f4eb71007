package dev.cinnabar.migrate;

import dev.cinnabar.schema.SchemaOperation.DropColumn;
import dev.cinnabar.schema.SchemaOperation.DropIndex;
import dev.cinnabar.schema.SchemaOperation.DropTable;

/**
 * Makes steps of what a migration says is to be dropped where it is there. For one thread.
 *
 * @param said takes them down
 */
record SaidRemovals(SaidOperations said) implements Removals {
    @Override
    public void dropTable(String table) {
        said.say(new DropTable(NameAlone.table(said.table(table)), true, false));
    }

    @Override
    public void dropColumn(String table, String column) {
        said.say(new DropColumn(said.table(table), NameAlone.column(column), true));
    }

    @Override
    public void dropIndex(String name, String table) {
        said.say(new DropIndex(said.table(table), NameAlone.index(name), true));
    }
}
