package blog.changes;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.schema.PrimaryKey.primaryKey;

import dev.cinnabar.migrate.Migration;
import dev.cinnabar.migrate.Operations;
import dev.cinnabar.migrate.Revision;
import dev.cinnabar.type.Types;

/** The blog begins: who writes, what they write, and the words that it is found by. */
@Revision(
        id = "b10900000001",
        down = {},
        message = "create users, posts and tags")
public final class R20261130_create_users_posts_and_tags implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "users",
                column("id", Types.BIGINT).primaryKey(),
                column("username", Types.varchar(50)).notNull().unique().index(),
                column("email", Types.varchar(255)).notNull().unique(),
                column("bio", Types.TEXT),
                column("active", Types.BOOLEAN).notNull(),
                column("created_at", Types.TIMESTAMP).notNull().serverNow());
        op.createTable(
                "posts",
                column("id", Types.BIGINT).primaryKey(),
                column("title", Types.varchar(300)).notNull(),
                column("slug", Types.varchar(300)).notNull().unique().index(),
                column("body", Types.TEXT).notNull(),
                column("status", Types.varchar(20)).notNull(),
                column("views", Types.INTEGER).notNull(),
                column("author_id", Types.BIGINT).notNull().references("users", "id"),
                column("version", Types.INTEGER).notNull(),
                column("created_at", Types.TIMESTAMP).notNull().serverNow(),
                column("updated_at", Types.TIMESTAMP).notNull().serverNow().serverOnUpdateNow());
        op.createIndex("ix_status_created", "posts", "status", "created_at");
        op.createTable(
                "tags",
                column("id", Types.BIGINT).primaryKey(),
                column("name", Types.varchar(50)).notNull().unique());
        op.createTable(
                "post_tags",
                column("post_id", Types.BIGINT).notNull().references("posts", "id"),
                column("tag_id", Types.BIGINT).notNull().references("tags", "id"),
                primaryKey("post_id", "tag_id"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("post_tags");
        op.dropTable("tags");
        op.dropTable("posts");
        op.dropTable("users");
    }
}
