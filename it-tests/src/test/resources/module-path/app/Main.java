package app;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.plugin.Plugin;
import dev.cinnabar.sql.Sql;
import java.util.ServiceLoader;

/** Asks SQLite one question, as a named module. */
public final class Main {
    public static void main(String[] args) {
        try (Engine engine = Engine.create("sqlite:///:memory:")) {
            engine.inTransaction(connection -> {
                connection.execute(Sql.text("CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT)"));
                connection.execute(Sql.text("INSERT INTO item (name) VALUES ('lamp')"));
            });
            System.out.println("asked from " + Main.class.getModule().getName() + " through "
                    + engine.getClass().getModule().getName());
            ServiceLoader.load(Plugin.class)
                    .forEach(plugin -> System.out.println("plugin " + plugin.name() + " of "
                            + plugin.getClass().getModule().getName()));
        }
    }
}
