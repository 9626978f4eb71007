package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.mapping.Part;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.Model;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.Insert;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.Update;

/** Inserts and updates of the tables of entities. Stateless. */
@SuppressWarnings("unchecked") // they take the attributes whose columns are there, and values of their types
public final class RowStatements {
    private RowStatements() {}

    public static Update<Model> update(Part part) {
        return (Update<Model>) (Update<?>) Sql.update(part.type().table());
    }

    public static <T> Update<Model> set(Update<Model> update, Attribute<?, T> column, Expression<?> value) {
        return update.set((Attribute<Model, T>) column, (Expression<T>) value);
    }

    static Insert<Model> insert(Part part) {
        return (Insert<Model>) (Insert<?>) Sql.insert(part.type().table());
    }

    static <T> Insert<Model> set(Insert<Model> insert, Attribute<?, T> column, Expression<?> value) {
        return insert.set((Attribute<Model, T>) column, (Expression<T>) value);
    }
}
