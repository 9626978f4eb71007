package dev.cinnabar.it.ext.shapes;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.QueryOption;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import java.util.List;

/** What hides rows from sessions. Stateless. */
public interface Hider {
    /** The name of the plugin. */
    String plugin();

    /** What a query says that is to show what is hidden; it need not help. */
    QueryOption showing();

    /**
     * Sessions that can save all rows.
     *
     * @param with an engine that the plugin is in
     * @param plain one of the same database without plugins
     */
    SessionFactory filling(Engine with, Engine plain);

    /** Saves rows, and hides them. */
    void hide(Session session, List<Model> rows);

    /** Sessions from which they are hidden. */
    SessionFactory hiding(Engine with);

    /** Sessions that see them. */
    SessionFactory showing(Engine with, Engine plain);
}
