package dev.cinnabar.it.ext.migrate;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.dialect.postgres.PostgresProvider;
import dev.cinnabar.migrate.graph.RevisionNode;
import dev.cinnabar.migrate.render.ScriptDraft;
import dev.cinnabar.migrate.render.ScriptSource;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.type.Types;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scripts as a person reads them. */
@Tag("once")
class ScriptSourceTest {
    private static final RevisionNode FIRST = new RevisionNode("a1b2c3d4e5f6", List.of(), List.of(), List.of());
    private static final ScriptSource SOURCE = ScriptSource.of(new PostgresProvider().dialect());

    @Test
    void tour() {
        TableDefinition users = TableDefinition.of(
                "users",
                column("id", Types.BIGINT).primaryKey(),
                column("username", Types.varchar(50)).notNull().unique(),
                column("email", Types.varchar(255)).notNull().unique());
        Index index = Index.index("ix_users_username", "username");
        ScriptDraft draft = ScriptDraft.of(
                        FIRST, "create users and posts tables", "R20260212_create_users_and_posts_tables")
                .with(List.of(
                        new SchemaOperation.CreateTable(users),
                        new SchemaOperation.CreateIndex(TableName.of("users"), index, false)));

        String text = SOURCE.text(draft);

        assertThat(text).isEqualTo("""
                """);
    }
}
