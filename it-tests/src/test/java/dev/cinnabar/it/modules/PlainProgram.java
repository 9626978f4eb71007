package dev.cinnabar.it.modules;

import static dev.cinnabar.orm.Load.selectIn;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.update;

import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.it.bench.orm.model.Doc;
import dev.cinnabar.it.bench.orm.model.Tag;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.plugin.Plugin;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.sql.Sql;
import java.util.List;
import java.util.ServiceLoader;

/** Reads and writes objects that no extension is about, and prints what is sent; then the plugins that there are. */
final class PlainProgram {
    private PlainProgram() {}

    public static void main(String[] arguments) {
        try (Engine engine = Engine.create("sqlite:///:memory:")) {
            MetaData.of(Tag.class, Doc.class).createAll(engine);
            engine.events()
                    .on(BeforeExecute.class, event -> System.out.println("sent " + event.sql() + " " + event.values()));
            SessionFactory sessions = SessionFactory.of(engine);
            sessions.inTransaction(PlainProgram::write);
            sessions.inTransaction(PlainProgram::change);
        }
        ServiceLoader.load(Plugin.class).forEach(plugin -> System.out.println("plugin " + plugin.name()));
    }

    private static void write(Session session) {
        session.execute(Sql.insert(Tag.class).set(Tag.NAME, "red"));
        Doc doc = new Doc("first");
        doc.getTags().addAll(session.execute(select(Tag.class)).all());
        session.addAll(List.of(doc, new Doc("second")));
    }

    private static void change(Session session) {
        List<Doc> docs = session.execute(
                        select(Doc.class).options(selectIn(Doc.TAGS)).orderBy(Doc.ID))
                .all();
        System.out.println(
                "got " + docs.size() + " docs, " + docs.get(0).getTags().size() + " tags");
        docs.get(0).setTitle("third");
        session.delete(docs.get(1));
        session.flush();
        session.execute(update(Doc.class).set(Doc.TITLE, "fourth").where(Doc.TITLE.eq("third")));
        System.out.println("got " + session.get(Doc.class, 1L).getTitle());
        System.out.println("got "
                + session.execute(Sql.text("SELECT count(*) FROM doc").returnsRows())
                        .all());
    }
}
