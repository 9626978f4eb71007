package dev.cinnabar.it.ext.migrate;

import dev.cinnabar.migrate.run.Progress;
import dev.cinnabar.migrate.script.Script;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down what it hears. */
class Heard implements Progress {
    final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void waiting(String holder) {
        lines.add("waiting for " + holder);
    }

    @Override
    public void began(Script script, boolean up) {
        lines.add("began " + script.id() + (up ? " up" : " back"));
    }

    @Override
    public void statement(Script script, int number, int of, String sql) {
        lines.add(script.id() + " " + number + "/" + of + " " + sql.split("[ (]", 2)[0]);
    }

    @Override
    public void applied(Script script, boolean up) {
        lines.add("applied " + script.id() + (up ? " up" : " back"));
    }

    @Override
    public void retried(Script script, String sql, int tries) {
        lines.add("retried " + script.id());
    }
}
