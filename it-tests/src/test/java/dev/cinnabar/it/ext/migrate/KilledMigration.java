package dev.cinnabar.it.ext.migrate;

import static dev.cinnabar.it.ext.migrate.TestScripts.definition;
import static dev.cinnabar.it.ext.migrate.TestScripts.script;
import static dev.cinnabar.it.ext.migrate.TestScripts.step;
import static dev.cinnabar.it.ext.migrate.TestScripts.steps;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.migrate.Migrations;
import dev.cinnabar.migrate.run.Progress;
import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.migrate.step.Step;
import dev.cinnabar.schema.Index;
import dev.cinnabar.schema.SchemaOperation.CreateIndex;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.sql.Sql;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A program that migrates, tells when it is about to send a statement of a number, and goes no further. */
final class KilledMigration {
    private static final Script FIRST = tables("first", List.of());
    private static final Script SECOND = tables("second", List.of("first"));
    private static final Script THIRD = script(
            "third",
            List.of("second"),
            steps(new Step.Rows(
                    Sql.insert(Sql.table(definition("first_a"))), List.of(Map.of("id", 1L, "name", "ada")))),
            List.of());
    static final List<Script> SCRIPTS = List.of(FIRST, SECOND, THIRD);

    /** Its statements, and for each revision the moment before its end. */
    static final int MOMENTS = 3 + 1 + 3 + 1 + 1 + 1;

    private KilledMigration() {}

    private static Script tables(String id, List<String> down) {
        return script(
                id,
                down,
                steps(
                        step(new CreateTable(definition(id + "_a"))),
                        step(new CreateTable(definition(id + "_b"))),
                        step(new CreateIndex(TableName.of(id + "_a"), Index.index("ix_" + id, "name"), false))),
                List.of());
    }

    /**
     * Migrates until the moment at which it is to be killed.
     *
     * @param words the database's address, and the number of the moment, from 1
     */
    public static void main(String[] words) {
        Stop stop = new Stop(Integer.parseInt(words[1]));
        try (Engine engine = Engine.create(words[0])) {
            Migrations.of(engine, () -> SCRIPTS)
                    .with(options -> options.withProgress(stop))
                    .upgrade("head");
        }
        System.out.println("came to the end");
    }

    private static final class Stop implements Progress {
        private int left;

        Stop(int left) {
            this.left = left;
        }

        @Override
        public void statement(Script script, int number, int of, String sql) {
            count(script.id() + " " + number);
        }

        @Override
        public void applied(Script script, boolean up) {
            count(script.id() + " end");
        }

        private void count(String moment) {
            left--;
            if (left == 0) {
                System.out.println("at " + moment);
                System.out.flush();
                waitForTheEnd();
            }
        }

        private static void waitForTheEnd() {
            while (true) {
                LockSupport.park();
            }
        }
    }
}
