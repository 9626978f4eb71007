package dev.cinnabar.it.spring.model;

import static dev.cinnabar.schema.ColumnDefinition.column;

import dev.cinnabar.migrate.Migration;
import dev.cinnabar.migrate.Operations;
import dev.cinnabar.migrate.Revision;
import dev.cinnabar.type.Types;

/** The application's one table. */
@Revision(
        id = "5b1c0de0a001",
        down = {},
        message = "create notes")
public final class CreateNotes implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "notes",
                column("id", Types.BIGINT).primaryKey(),
                column("text", Types.varchar(100)).notNull().unique(),
                column("version", Types.INTEGER).notNull());
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("notes");
    }
}
