package com.example.app.changes;

import static dev.cinnabar.schema.ColumnDefinition.column;

import dev.cinnabar.migrate.Migration;
import dev.cinnabar.migrate.Operations;
import dev.cinnabar.migrate.Revision;
import dev.cinnabar.type.Types;

/** The first table. */
@Revision(id = "aaaa0001", message = "create notes")
public final class R1_create_notes implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.createTable("notes", column("id", Types.BIGINT).primaryKey(), column("body", Types.TEXT).notNull());
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("notes");
    }
}
