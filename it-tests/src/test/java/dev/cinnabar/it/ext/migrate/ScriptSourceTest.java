package dev.cinnabar.it.ext.migrate;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.migrate.render.ScriptDraft;
import dev.cinnabar.migrate.step.Step;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.ForeignKeyRules;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.ReferentialAction;
import dev.cinnabar.schema.SchemaOperation.AddColumn;
import dev.cinnabar.schema.SchemaOperation.AddConstraint;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.SchemaOperation.CreateIndex;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.schema.SchemaOperation.DropColumn;
import dev.cinnabar.schema.SchemaOperation.DropTable;
import dev.cinnabar.schema.SchemaOperation.RenameTable;
import dev.cinnabar.schema.SchemaOperation.SetTableComment;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.type.Types;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scripts in Java as a person reads them. */
@Tag("once")
class ScriptSourceTest {
    private static final TableName USERS = TableName.of("users");
    private static final TableDefinition NEW_USERS = TableDefinition.of(
            "users",
            column("id", Types.BIGINT).primaryKey(),
            column("username", Types.varchar(50)).notNull().unique(),
            column("email", Types.varchar(255)).notNull().unique());

    @Test
    void script_isThatOfTheTour_butForTheFormatOfTheHouse() {
        ScriptDraft draft = ScriptDraft.of(
                        WrittenScripts.FIRST,
                        "create users and posts tables",
                        "R20260212_create_users_and_posts_tables")
                .in("migrations")
                .with(List.of(
                        new CreateTable(NEW_USERS),
                        new CreateIndex(USERS, Index.index("ix_users_username", "username"), false)));

        String text = WrittenScripts.SOURCE.text(draft);

        assertThat(text).isEqualTo("""
                        package migrations;

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
                                op.createIndex("ix_users_username", "users", "username");
                            }

                            @Override
                            public void downgrade(Operations op) {
                                op.dropIndex("ix_users_username", "users");
                                op.dropTable("users");
                            }
                        }
                        """);
    }

    @Test
    @Tag("AL-RENDER-01")
    void bodies_areComments_whenNothingIsSaid() {
        ScriptDraft draft = ScriptDraft.of(WrittenScripts.FIRST, "add custom index", "R20260213_add_custom_index");

        String text = WrittenScripts.SOURCE.text(draft);

        assertThat(text).isEqualTo("""
                        import dev.cinnabar.migrate.Migration;
                        import dev.cinnabar.migrate.Operations;
                        import dev.cinnabar.migrate.Revision;

                        @Revision(
                                id = "a1b2c3d4e5f6",
                                down = {},
                                message = "add custom index")
                        public final class R20260213_add_custom_index implements Migration {
                            @Override
                            public void upgrade(Operations op) {
                                // Nothing yet: say the steps, such as op.createIndex("ix_users_name", "users", "name").
                            }

                            @Override
                            public void downgrade(Operations op) {
                                // Nothing yet: say the steps back.
                            }
                        }
                        """);
        assertThat(WrittenScripts.compiled(draft).body().upgrade(WrittenScripts.POSTGRES))
                .isEmpty();
    }

    @Test
    @Tag("AL-RENDER-02")
    void bodies_areTheStepsAndTheStepsBack() {
        ScriptDraft draft = WrittenScripts.draft(
                new AddConstraint(
                        TableName.of("posts"),
                        ForeignKey.foreignKey("author_id")
                                .references("users", "id")
                                .named("fk_posts_author_id_users")
                                .with(ForeignKeyRules.onDelete(ReferentialAction.CASCADE))),
                new AlterColumn(USERS, column("email", Types.varchar(255)).notNull(), column("email", Types.TEXT)),
                new AlterColumn(USERS, column("username", Types.TEXT), column("name", Types.TEXT)),
                new RenameTable(TableName.of("posts"), "articles"),
                new SetTableComment(USERS, "", "who writes"));

        assertThat(WrittenScripts.upgrade(draft)).isEqualTo("""
                        op.addConstraint(
                                "posts",
                                foreignKey("author_id")
                                        .references("users", "id")
                                        .named("fk_posts_author_id_users")
                                        .with(ForeignKeyRules.NONE.deleting(ReferentialAction.CASCADE)));
                        op.alterColumn("users", column("email", Types.varchar(255)).notNull(), column("email", Types.TEXT));
                        op.renameColumn("users", "username", "name");
                        op.renameTable("posts", "articles");
                        op.commentTable("users", "who writes");
                        """);
        assertThat(WrittenScripts.downgrade(draft)).isEqualTo("""
                        op.commentTable("users", "");
                        op.renameTable("articles", "posts");
                        op.renameColumn("users", "name", "username");
                        // This fails where "users.email" is NULL: fill it first, with op.execute("UPDATE …").
                        op.alterColumn(
                                "users",
                                column("email", Types.TEXT),
                                column("email", Types.varchar(255)).notNull());
                        op.dropForeignKey("fk_posts_author_id_users", "posts");
                        """);
    }

    @Test
    @Tag("AL-RENDER-04")
    void newColumns_standInTheirOrder() {
        ScriptDraft draft = WrittenScripts.draft(
                new AddColumn(USERS, column("first", Types.TEXT)),
                new AddColumn(USERS, column("second", Types.TEXT)),
                new AddColumn(USERS, column("third", Types.TEXT)));

        assertThat(WrittenScripts.upgrade(draft)).isEqualTo("""
                        op.addColumn("users", column("first", Types.TEXT));
                        op.addColumn("users", column("second", Types.TEXT));
                        op.addColumn("users", column("third", Types.TEXT));
                        """);
    }

    @Test
    void losses_areMarked_onTheWayForwardAlone() {
        ScriptDraft draft = WrittenScripts.draft(
                new DropTable(NEW_USERS),
                new DropColumn(TableName.of("posts"), column("title", Types.TEXT)),
                new AlterColumn(TableName.of("posts"), column("body", Types.TEXT), column("body", Types.varchar(20))));

        assertThat(WrittenScripts.upgrade(draft)).isEqualTo("""
                        // DESTRUCTIVE: drops the table "users" and its rows
                        op.dropTable("users");
                        // DESTRUCTIVE: drops the column "posts.title" and its values
                        op.dropColumn("posts", "title");
                        // DESTRUCTIVE: values of the column "posts.body" may not fit its new type
                        op.alterColumn("posts", column("body", Types.TEXT), column("body", Types.varchar(20)));
                        """);
        assertThat(WrittenScripts.downgrade(draft)).doesNotContain("DESTRUCTIVE");
    }

    @Test
    void columnThatMustHaveValues_saysHowToAddIt() {
        ScriptDraft draft = WrittenScripts.draft(
                new AddColumn(USERS, column("name", Types.TEXT).notNull()),
                new AddColumn(USERS, column("age", Types.INTEGER).notNull().serverDefaultValue(0)));

        assertThat(WrittenScripts.upgrade(draft)).isEqualTo("""
                        // Rows that stand already have no value for "users.name", so that this fails where there are any. Three steps
                        // do not: add it without notNull(), fill it with op.execute("UPDATE …"), and make it NOT NULL by
                        // op.alterColumn(…).
                        op.addColumn("users", column("name", Types.TEXT).notNull());
                        op.addColumn("users", column("age", Types.INTEGER).notNull().serverDefaultValue(0));
                        """);
    }

    @Test
    void concurrentIndex_standsOutsideOfTheTransaction() {
        Index index = Index.index("ix", "username").option("postgresql", "concurrently", "true");
        ScriptDraft draft = WrittenScripts.draft(new CreateIndex(USERS, index, false));

        assertThat(WrittenScripts.upgrade(draft)).isEqualTo("""
                        op.outsideTransaction(steps ->
                                steps.createIndex("users", index("ix", "username").option("postgresql", "concurrently", "true")));
                        """);
        assertThat(WrittenScripts.compiled(draft).body().downgrade(WrittenScripts.POSTGRES))
                .singleElement()
                .isInstanceOf(Step.Outside.class);
    }

    @Test
    void tablesOfASchema_areSaidInIt_butForKeysThatLeadToTheDefaultOne() {
        TableDefinition users = TableDefinition.of(
                new TableName("shop", "users"),
                List.of(column("id", Types.BIGINT).primaryKey()));
        ForeignKey inside = ForeignKey.foreignKey("user_id").references(users, "id");
        ForeignKey outside = ForeignKey.foreignKey("user_id").references("users", "id");
        ScriptDraft draft = WrittenScripts.draft(
                new CreateTable(users),
                new AddConstraint(new TableName("shop", "orders"), inside),
                new AddConstraint(new TableName("shop", "orders"), outside));

        assertThat(WrittenScripts.upgrade(draft)).isEqualTo("""
                        op.in("shop").createTable("users", column("id", Types.BIGINT).primaryKey());
                        op.in("shop").addConstraint("orders", foreignKey("user_id").references("users", "id"));
                        op.apply(new SchemaOperation.AddConstraint(
                                new TableName("shop", "orders"), foreignKey("user_id").references("users", "id")));
                        """);
        assertThat(CompiledScripts.operations(
                        WrittenScripts.compiled(draft).body().upgrade(WrittenScripts.POSTGRES)))
                .isEqualTo(draft.upgrade());
    }
}
