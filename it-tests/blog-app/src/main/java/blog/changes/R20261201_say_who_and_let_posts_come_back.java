package blog.changes;

import static dev.cinnabar.schema.ColumnDefinition.column;

import dev.cinnabar.ext.audit.AuditLog;
import dev.cinnabar.migrate.Migration;
import dev.cinnabar.migrate.Operations;
import dev.cinnabar.migrate.Revision;
import dev.cinnabar.type.Types;

/** Posts say who wrote them, are marked where they were deleted before, and have a log of their changes. */
@Revision(
        id = "b10900000002",
        down = "b10900000001",
        message = "say who changed a post, and let deleted ones come back")
public final class R20261201_say_who_and_let_posts_come_back implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.addColumn("posts", column("created_by", Types.varchar(200)));
        op.addColumn("posts", column("updated_by", Types.varchar(200)));
        op.addColumn("posts", column("deleted", Types.BOOLEAN).notNull().serverDefault("false"));
        op.addColumn("posts", column("deleted_at", Types.TIMESTAMP));
        AuditLog.tables().tables().forEach(op::createTable);
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("audit_entries");
        op.dropColumn("posts", "deleted_at");
        op.dropColumn("posts", "deleted");
        op.dropColumn("posts", "updated_by");
        op.dropColumn("posts", "created_by");
    }
}
