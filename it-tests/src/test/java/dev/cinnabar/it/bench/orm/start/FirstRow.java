package dev.cinnabar.it.bench.orm.start;

import static dev.cinnabar.sql.Sql.select;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.schema.MetaData;

/** A small program: its session reads the rows of one entity. */
public final class FirstRow {
    private FirstRow() {}

    /** Takes an address, the class of an entity, and whether all entities of the class path are looked at before. */
    public static void main(String... words) throws ReflectiveOperationException {
        if (Boolean.parseBoolean(words[2])) {
            MetaData.ofClassPath();
        }
        try (Engine engine = Engine.create(words[0]);
                Session session = SessionFactory.of(engine).open()) {
            Class<? extends Model> type = Class.forName(words[1]).asSubclass(Model.class);
            Spent.print(session.execute(select(type)).all().size());
        }
    }
}
