package dev.cinnabar.it.ext.softdelete;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.ext.softdelete.SoftDeletes;
import dev.cinnabar.it.ext.shapes.Hider;
import dev.cinnabar.orm.Load;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.QueryOption;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import java.util.List;

/** Hides rows by deleting them. */
final class SoftHider implements Hider {
    @Override
    public String plugin() {
        return "cinnabar-soft-delete";
    }

    @Override
    public QueryOption showing() {
        return SoftDeletes.includeDeleted();
    }

    @Override
    public SessionFactory filling(Engine with, Engine plain) {
        return SessionFactory.of(with);
    }

    @Override
    public void hide(Session session, List<Model> rows) {
        session.addAll(rows);
        session.flush();
        rows.forEach(session::delete);
    }

    @Override
    public SessionFactory hiding(Engine with) {
        return SessionFactory.of(with);
    }

    @Override
    public SessionFactory showing(Engine with, Engine plain) {
        return SessionFactory.of(with).withOptions(SoftDeletes.includeDeleted(), Load.purging());
    }
}
