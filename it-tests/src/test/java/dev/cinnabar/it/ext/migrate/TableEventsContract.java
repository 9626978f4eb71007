package dev.cinnabar.it.ext.migrate;

import static dev.cinnabar.it.ext.migrate.TestScripts.definition;
import static dev.cinnabar.it.ext.migrate.TestScripts.script;
import static dev.cinnabar.it.ext.migrate.TestScripts.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.AfterDdl;
import dev.cinnabar.connect.BeforeDdl;
import dev.cinnabar.migrate.Migrations;
import dev.cinnabar.migrate.Operations;
import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.schema.SchemaOperation.DropTable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who listens to a schema hears of tables, whoever makes them. */
abstract class TableEventsContract extends MigrationGround {
    private final List<String> heard = new ArrayList<>();

    private void listen() {
        engine.events().on(BeforeDdl.class, event -> hear("before", event.operation()));
        engine.events().on(AfterDdl.class, event -> hear("after", event.operation()));
    }

    private void hear(String when, SchemaOperation step) {
        if (step instanceof CreateTable create && create.table().name().equals("heard")) {
            heard.add(when + " create");
        } else if (step instanceof DropTable drop && drop.table().name().equals("heard")) {
            heard.add(when + " drop");
        }
    }

    private static final List<String> MADE_AND_DROPPED =
            List.of("before create", "after create", "before drop", "after drop");

    private Script saying() {
        return script(
                "heard",
                List.of(),
                Operations.said(engine.dialect(), op -> op.createTable(definition("heard"))),
                Operations.said(engine.dialect(), op -> op.dropTable("heard")));
    }

    @Test
    @Tag("AL-OP-09")
    void migration_tellsOfTablesThatItMakesAndDrops() {
        Migrations migrations = migrations(saying());
        migrations.ensureVersionTable();
        listen();

        migrations.upgrade("head");
        migrations.downgrade("base");

        assertThat(heard).isEqualTo(MADE_AND_DROPPED);
    }

    @Test
    @Tag("AL-OP-09")
    void metaData_tellTheSame() {
        listen();
        MetaData models = MetaData.of(definition("heard"));

        models.createAll(engine);
        models.createAll(engine);
        models.dropAll(engine);

        assertThat(heard).isEqualTo(MADE_AND_DROPPED);
    }

    @Test
    @Tag("AL-OP-09")
    void listenerThatThrows_stopsTheTable_andWithItTheRevision() {
        Migrations migrations = migrations(table("one"), table("heard", "one"));
        engine.events().on(BeforeDdl.class, event -> {
            if (event.operation() instanceof CreateTable create
                    && create.table().name().equals("heard")) {
                throw new IllegalStateException("not this one");
            }
        });

        assertThatThrownBy(() -> migrations.upgrade("head")).hasMessageContaining("not this one");

        assertThat(tables()).containsExactly("one");
    }
}
