package dev.cinnabar.it.rivals.eclipselink;

import org.eclipse.persistence.platform.database.DatabasePlatform;
import org.eclipse.persistence.queries.ValueReadQuery;

/** EclipseLink has no platform for SQLite; this is what the cases need of one. */
public final class SqlitePlatform extends DatabasePlatform {
    private static final long serialVersionUID = 1;

    @Override
    public boolean supportsIdentity() {
        return true;
    }

    @Override
    public boolean shouldUseJDBCOuterJoinSyntax() {
        return false;
    }

    @Override
    public ValueReadQuery buildSelectQueryForIdentity() {
        ValueReadQuery query = new ValueReadQuery();
        query.setSQLString("select last_insert_rowid()");
        return query;
    }
}
