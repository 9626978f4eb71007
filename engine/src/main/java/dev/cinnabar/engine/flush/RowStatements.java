package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.Model;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.Insert;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.Update;

/** Inserts and updates of an entity whose class only its mapping knows. Stateless. */
@SuppressWarnings("unchecked") // a statement of an entity takes that entity's attributes, and values of their types
public final class RowStatements {
    private RowStatements() {}

    public static Update<Model> update(Mapping mapping) {
        return (Update<Model>) (Update<?>) Sql.update(mapping.type().javaType());
    }

    public static <T> Update<Model> set(Update<Model> update, Attribute<?, T> column, Expression<?> value) {
        return update.set((Attribute<Model, T>) column, (Expression<T>) value);
    }

    static Insert<Model> insert(Mapping mapping) {
        return (Insert<Model>) (Insert<?>) Sql.insert(mapping.type().javaType());
    }

    static <T> Insert<Model> set(Insert<Model> insert, Attribute<?, T> column, Expression<?> value) {
        return insert.set((Attribute<Model, T>) column, (Expression<T>) value);
    }
}
