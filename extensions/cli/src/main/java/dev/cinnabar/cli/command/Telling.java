package dev.cinnabar.cli.command;

import dev.cinnabar.migrate.run.Progress;
import dev.cinnabar.migrate.script.Script;

/** Tells how a run of migrations goes on. For one thread. */
final class Telling implements Progress {
    private final Run run;

    Telling(Run run) {
        this.run = run;
    }

    @Override
    public void waiting(String holder) {
        run.note("waiting for another migration: " + holder);
    }

    @Override
    public void began(Script script, boolean up) {
        run.note((up ? "upgrade " : "downgrade ") + script.id() + "  " + script.message());
    }

    @Override
    public void statement(Script script, int number, int of, String sql) {
        if (run.isVerbose()) {
            run.note("  statement " + number + " of " + of);
        }
    }

    @Override
    public void retried(Script script, String sql, int tries) {
        run.note("  a lock was not free; tried " + tries + " times so far");
    }
}
