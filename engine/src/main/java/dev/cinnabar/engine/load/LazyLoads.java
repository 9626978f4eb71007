package dev.cinnabar.engine.load;

import dev.cinnabar.connect.Executes;
import dev.cinnabar.engine.execute.ReadCriteria;
import dev.cinnabar.engine.unit.Loader;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.error.LazyLoadRefusedException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.Formula;
import dev.cinnabar.orm.LoadOption;
import dev.cinnabar.orm.LoadStrategy;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.QueryOption;
import dev.cinnabar.orm.Relation;
import dev.cinnabar.orm.RelationEnds.Direction;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.Query;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.SelectOption;
import dev.cinnabar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Loads what a getter asks for and nothing has loaded before. Confined to the session's thread. */
public final class LazyLoads implements Loader {
    private final Executes session;
    private final LoadStrategy usual;
    private final Sight sight;
    private final RepeatedLoads repeated;
    private @Nullable UnitOfWork unit;

    /** Hears that a relationship is loaded one object at a time. */
    @FunctionalInterface
    public interface OneByOne {
        void loaded(Relation<?, ?> relation, int statements);
    }

    /**
     * @param usual how relationships load that say nothing themselves
     * @param sight which objects of the session may be given
     */
    public LazyLoads(Executes session, LoadStrategy usual, Sight sight, OneByOne told) {
        this.session = session;
        this.usual = usual;
        this.sight = sight;
        this.repeated = new RepeatedLoads(told);
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
            new MissingColumns(session).load(object, slot);
        } else {
            value(object, object.mapping().key().get(0)); // an expired object is read first, with what comes along
            if (!object.isLoaded(slot)) {
                load(object, object.rules().of(relation, usual));
            }
        }
    }

    @Override
    public void compute(Tracked object, Formula<?, ?> formula) {
        value(object, object.mapping().key().get(0)); // an expired object is read first, with what comes along
        if (!object.isComputed(formula)) {
            new MissingColumns(session).compute(object, formula);
        }
    }

    /** Reads attributes by one statement, whether they are loaded or not. */
    public void read(Tracked object, List<Attribute<?, ?>> attributes) {
        new MissingColumns(session).read(object, attributes);
    }

    private void load(Tracked object, LoadOption<?, ?> how) {
        switch (how.strategy()) {
            case RAISE -> throw refused(how.relation());
            case RAISE_ON_SQL -> withoutStatement(object, how.relation());
            case BATCH -> together(object, how);
            default -> alone(object, how);
        }
    }

    private void withoutStatement(Tracked object, Relation<?, ?> relation) {
        Filling.fill(object, relation, answer(object, relation).orElseThrow(() -> refused(relation)));
    }

    /** Loads it for all that came with the object and have it not. */
    private void together(Tracked object, LoadOption<?, ?> how) {
        List<Tracked> all =
                object.rules().around(object, how.relation(), how.details().chunk());
        new BatchLoad(unit(), sight, new BatchLoad.Runs() {
                    @Override
                    public <R> List<R> all(Query<R> query) {
                        return session.execute(query).all();
                    }
                })
                .load(all, how, object.rules().everywhere());
    }

    private void alone(Tracked object, LoadOption<?, ?> how) {
        List<? extends Model> known = answer(object, how.relation()).orElse(null);
        if (known == null) {
            repeated.count(how.relation());
            known = session.execute(related(object, how)).all();
        }
        Filling.fill(object, how.relation(), known);
    }

    private static LazyLoadRefusedException refused(Relation<?, ?> relation) {
        return new LazyLoadRefusedException(
                relation + " is not loaded, and may not be loaded by accident.",
                "load it with the query: options(selectIn(" + relation.constant() + "))");
    }

    /** The object that the foreign key names, from the session if it is there; nothing for an empty key; empty if a statement must tell. */
    private Optional<List<Model>> answer(Tracked object, Relation<?, ?> relation) {
        if (relation.ends().direction() != Direction.MANY_TO_ONE) {
            return Optional.empty();
        }
        for (Attribute<?, ?> column : relation.ends().nearAttributes()) {
            if (value(object, column) == null) {
                return Optional.of(List.of());
            }
        }
        Model present = unit().present(object, relation.slot());
        return present == null ? Optional.empty() : seen(object, present);
    }

    /** The object if it may be seen; nothing if not; empty if a statement must tell. */
    private Optional<List<Model>> seen(Tracked object, Model present) {
        if (object.rules().anyway()) {
            return Optional.of(List.of(present));
        }
        Tracked held = Objects.requireNonNull(unit().held(present));
        return switch (sight.of(held, object.rules().everywhere())) {
            case SEEN -> Optional.of(List.of(present));
            case HIDDEN -> Optional.of(List.of());
            case UNKNOWN -> Optional.empty();
        };
    }

    private <T extends Model> Select<T> related(Tracked object, LoadOption<?, T> how) {
        Relation<?, T> relation = how.relation();
        List<Expression<?>> far = relation.far();
        List<Condition> all = new ArrayList<>(how.details().where());
        for (int i = 0; i < far.size(); i++) {
            Attribute<?, ?> near = relation.ends().nearAttributes().get(i);
            boolean here = relation.ends().direction() == Direction.MANY_TO_ONE;
            all.add(equal(far.get(i), Objects.requireNonNull(here ? value(object, near) : stored(object, i))));
        }
        Select<T> related = relation.reach(Sql.select(relation.target()))
                .where(all.toArray(Condition[]::new))
                .orderBy(relation.order());
        return object.rules().anyway()
                ? ReadCriteria.without(related)
                : told(related, how.deeper(), object.rules().everywhere());
    }

    private static <T> Select<T> told(
            Select<T> related, List<SelectOption<? super T>> next, List<QueryOption> everywhere) {
        Select<T> told = related;
        for (SelectOption<? super T> option : next) {
            told = told.options(option);
        }
        for (QueryOption option : everywhere) {
            told = told.options(option);
        }
        return told;
    }

    @SuppressWarnings("unchecked") // a foreign key has the type of the key that it names
    private static <T> Condition equal(Expression<T> column, Object value) {
        return column.eq((T) value);
    }

    /** A part of the key by which the database knows the row, though it was changed here. */
    private @Nullable Object stored(Tracked object, int part) {
        return object.key() == null
                ? value(object, object.mapping().key().get(part))
                : object.keyParts().get(part);
    }

    private @Nullable Object value(Tracked object, Attribute<?, ?> attribute) {
        if (!object.isLoaded(attribute.slot())) {
            load(object, attribute.slot());
        }
        return object.read(attribute.slot());
    }
}
