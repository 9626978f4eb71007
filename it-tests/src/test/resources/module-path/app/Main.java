package app;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.sql.Sql;

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
        }
    }
}
