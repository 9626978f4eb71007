package dev.cinnabar.ext.softdelete;

import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.Relation;
import dev.cinnabar.orm.RelationEnds.Direction;
import dev.cinnabar.orm.Session;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What belongs to an object by a relationship, deleted or not. Stateless. */
final class Members {
    private Members() {}

    static <T extends Model> List<T> of(Session session, Model owner, Relation<?, T> relation) {
        List<Condition> belongs = new ArrayList<>();
        List<Expression<?>> far = relation.far();
        for (int i = 0; i < far.size(); i++) {
            Object value = value(near(owner, relation).get(i), owner);
            if (value == null) {
                return List.of();
            }
            belongs.add(equal(far.get(i), value));
        }
        Select<T> members = relation.reach(Sql.select(relation.target())).where(belongs.toArray(Condition[]::new));
        return SoftDeletes.includingDeleted(session, all -> all.execute(members).all());
    }

    /** The attributes by which the owner knows them. */
    private static List<? extends Attribute<?, ?>> near(Model owner, Relation<?, ?> relation) {
        return relation.ends().direction() == Direction.MANY_TO_ONE
                ? relation.ends().nearAttributes()
                : EntityType.of(owner.getClass()).key();
    }

    @SuppressWarnings("unchecked") // the attribute is one of the object's entity
    static @Nullable Object value(Attribute<?, ?> attribute, Model object) {
        return ((Attribute<Model, ?>) attribute).of(object);
    }

    @SuppressWarnings("unchecked") // a foreign key has the type of the key that it names
    private static <T> Condition equal(Expression<T> column, Object value) {
        return column.eq((T) value);
    }
}
