package dev.cinnabar.it.ext.tenancy;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.ext.tenancy.Tenancy;
import dev.cinnabar.it.ext.shapes.ClubModel;
import dev.cinnabar.it.ext.shapes.Hider;
import dev.cinnabar.orm.Load;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.QueryOption;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import java.util.List;

/** Hides rows by giving them to another tenant. */
final class TenantHider implements Hider {
    @Override
    public String plugin() {
        return "cinnabar-tenancy";
    }

    /** It shows nothing: no query can do without the tenant. */
    @Override
    public QueryOption showing() {
        return Load.withoutCriteria();
    }

    @Override
    public SessionFactory filling(Engine with, Engine plain) {
        return Tenancy.acrossTenants(SessionFactory.of(with));
    }

    @Override
    public void hide(Session session, List<Model> rows) {
        ClubModel.own(rows, "theirs");
        session.addAll(rows);
    }

    @Override
    public SessionFactory hiding(Engine with) {
        return Tenancy.forTenant(SessionFactory.of(with), ClubModel.TENANT);
    }

    @Override
    public SessionFactory showing(Engine with, Engine plain) {
        return SessionFactory.of(plain);
    }
}
