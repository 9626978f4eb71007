package dev.cinnabar.engine.load;

import dev.cinnabar.connect.Executes;
import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.unit.Loader;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.LazyLoadRefusedException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.LoadStrategy;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.Relation;
import dev.cinnabar.orm.RelationEnds.Direction;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Sql;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Loads what a getter asks for and nothing has loaded before. Confined to the session's thread. */
public final class LazyLoads implements Loader {
    private final Executes session;
    private final LoadStrategy usual;
    private @Nullable UnitOfWork unit;

    /**
     * @param usual how relationships load that say nothing themselves
     */
    public LazyLoads(Executes session, LoadStrategy usual) {
        this.session = session;
        this.usual = usual;
    }

    public void serve(UnitOfWork those) {
        unit = those;
    }

    private UnitOfWork unit() {
        return Objects.requireNonNull(unit);
    }

    @Override
    public void load(Tracked object, int slot) {
        Relation<?, ?> relation = object.mapping().type().relationAt(slot);
        if (relation == null) {
            columns(object, slot);
        } else if (object.rules().of(relation, usual) == LoadStrategy.RAISE) {
            throw refused(relation);
        } else if (relation.isToMany()) {
            object.mapping().access().loadMembers(object.object(), slot, members(object, relation));
        } else {
            object.mapping().access().load(object.object(), slot, target(object, relation));
        }
    }

    private static LazyLoadRefusedException refused(Relation<?, ?> relation) {
        return new LazyLoadRefusedException(
                relation + " is not loaded, and may not be loaded by accident.",
                "load it with the query: options(selectIn(" + relation.constant() + "))");
    }

    // columns

    /** Reads a deferred column by itself, and else all that is missing. */
    private void columns(Tracked object, int slot) {
        List<Attribute<?, ?>> missing = object.mapping().attributes().stream()
                .filter(attribute -> attribute.slot() == slot || isMissing(object, attribute, slot))
                .<Attribute<?, ?>>map(attribute -> attribute)
                .toList();
        Mapping mapping = object.mapping();
        Optional<dev.cinnabar.result.Row> row = session.execute(Sql.selectRow(missing.toArray(Attribute<?, ?>[]::new))
                        .from(mapping.type())
                        .where(mapping.is(Objects.requireNonNull(object.key()))))
                .oneOrNone();
        for (int i = 0; i < missing.size(); i++) {
            mapping.access()
                    .load(
                            object.object(),
                            missing.get(i).slot(),
                            row.orElseThrow(() -> gone(object)).value(i));
        }
    }

    private static boolean isMissing(Tracked object, Attribute<?, ?> attribute, int asked) {
        boolean deferred = object.mapping().type().isDeferred(asked);
        return !deferred
                && !object.isLoaded(attribute.slot())
                && !object.mapping().type().isDeferred(attribute.slot());
    }

    private static UsageException gone(Tracked object) {
        return new UsageException(
                ErrorCode.OBJECT_STATE,
                "The row of " + object + " is not there any more.",
                "let go of the object (expunge), or look for it with find(…)");
    }

    // relationships

    private List<? extends Model> members(Tracked object, Relation<?, ?> relation) {
        return session.execute(related(object, relation)).all();
    }

    /** The object that the foreign key names, from the session if it is there; no statement is sent for an empty key. */
    private @Nullable Model target(Tracked object, Relation<?, ?> relation) {
        if (relation.ends().direction() == Direction.MANY_TO_ONE) {
            for (Attribute<?, ?> column : relation.ends().nearAttributes()) {
                if (value(object, column) == null) {
                    return null;
                }
            }
            Model known = unit().present(object, relation.slot());
            if (known != null) {
                return known;
            }
        }
        return session.execute(related(object, relation)).first().orElse(null);
    }

    private Select<? extends Model> related(Tracked object, Relation<?, ?> relation) {
        List<Expression<?>> far = relation.far();
        Condition[] all = new Condition[far.size()];
        for (int i = 0; i < all.length; i++) {
            Attribute<?, ?> near = relation.ends().nearAttributes().get(i);
            all[i] = equal(far.get(i), Objects.requireNonNull(value(object, near)));
        }
        return reached(relation).where(all).orderBy(relation.order());
    }

    private static <T extends Model> Select<T> reached(Relation<?, T> relation) {
        return relation.reach(Sql.select(relation.target()));
    }

    @SuppressWarnings("unchecked") // a foreign key has the type of the key that it names
    private static <T> Condition equal(Expression<T> column, Object value) {
        return column.eq((T) value);
    }

    private @Nullable Object value(Tracked object, Attribute<?, ?> attribute) {
        if (!object.isLoaded(attribute.slot())) {
            load(object, attribute.slot());
        }
        return object.read(attribute.slot());
    }
}
