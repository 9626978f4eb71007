package dev.cinnabar.it.ext.migrate.guide;

import static dev.cinnabar.schema.ColumnDefinition.column;

import dev.cinnabar.migrate.Migration;
import dev.cinnabar.migrate.Operations;
import dev.cinnabar.migrate.Revision;
import dev.cinnabar.type.Types;

@Revision(
        id = "a1b2c3d4e5f6",
        down = {},
        message = "create users and posts tables")
public final class R20260212_create_users_and_posts_tables implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "users",
                column("id", Types.BIGINT).primaryKey(),
                column("username", Types.varchar(50)).notNull().unique(),
                column("email", Types.varchar(255)).notNull().unique());
        op.createTable(
                "posts",
                column("id", Types.BIGINT).primaryKey(),
                column("title", Types.varchar(200)).notNull(),
                column("author_id", Types.BIGINT).notNull().references("users", "id"));
        op.createIndex("ix_posts_title", "posts", "title");
    }

    @Override
    public void downgrade(Operations op) {
        op.dropIndex("ix_posts_title", "posts");
        op.dropTable("posts");
        op.dropTable("users");
    }
}
