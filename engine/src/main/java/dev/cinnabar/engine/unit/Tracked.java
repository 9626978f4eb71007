package dev.cinnabar.engine.unit;

import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.Formula;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.ObjectState;
import dev.cinnabar.orm.Relation;
import dev.cinnabar.orm.RelationEnds.Direction;
import dev.cinnabar.orm.ToMany;
import dev.cinnabar.orm.access.EntityAccess;
import dev.cinnabar.orm.access.Link;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.sql.Expression;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An object that a session holds, and the way from it back to the session. Confined to the session's thread. */
public final class Tracked implements Link {
    private final UnitOfWork unit;
    private final Mapping mapping;
    private final Model object;
    private @Nullable Object key;
    private ObjectState state;
    private LoadRules rules = LoadRules.NONE;
    private final int number;

    Tracked(UnitOfWork unit, Mapping mapping, Model object, @Nullable Object key, ObjectState state) {
        this.unit = unit;
        this.mapping = mapping;
        this.object = object;
        this.key = key;
        this.state = state;
        this.number = unit.count();
    }

    public Mapping mapping() {
        return mapping;
    }

    public Model object() {
        return object;
    }

    /** The key of the row behind it; null while there is none. */
    public @Nullable Object key() {
        return key;
    }

    /** The parts of the key of the row behind it. */
    public List<?> keyParts() {
        return mapping.parts(Objects.requireNonNull(key, this::toString));
    }

    void key(@Nullable Object of) {
        key = of;
    }

    public ObjectState state() {
        return state;
    }

    void state(ObjectState now) {
        state = now;
    }

    public UnitOfWork unit() {
        return unit;
    }

    /** Whether its row stays and is marked when it is deleted. */
    public boolean staysMarked() {
        return mapping.deletion() != null && !isPurged();
    }

    /** Whether it is really deleted, whatever is said of its entity. */
    public boolean isPurged() {
        return unit.pending().isPurged(this);
    }

    /** Whether its session still has it, and its row is there. */
    boolean isHeld() {
        return state == ObjectState.PERSISTENT && mapping.access().link(object) == this;
    }

    /** How its relationships load when they are asked for. */
    public LoadRules rules() {
        return rules;
    }

    public void rules(LoadRules those) {
        rules = those;
    }

    /** A read gave it that leaves hidden rows out: they are out of what it loaded while they were shown, too, as far as nothing changed there. */
    public void givenPlainly() {
        if (rules.shows()) {
            rules = rules.hiding();
            for (Relation<?, ?> relation : mapping.relations()) {
                if (isLoaded(relation.slot()) && !isWriteOnly(relation) && !isChanged(relation)) {
                    mapping.access().unload(object, relation.slot());
                }
            }
        }
    }

    // by slots

    public @Nullable Object read(int slot) {
        return mapping.access().read(object, slot);
    }

    public boolean isLoaded(int slot) {
        return mapping.access().isLoaded(object, slot);
    }

    public boolean isChanged(int slot) {
        return mapping.access().isChanged(object, slot);
    }

    public @Nullable Object before(int slot) {
        return mapping.access().before(object, slot);
    }

    /** What the row has in the database, as far as that is known. */
    public @Nullable Object stored(int slot) {
        Object value = isChanged(slot) ? before(slot) : isLoaded(slot) ? read(slot) : null;
        return value == EntityAccess.UNKNOWN ? null : value;
    }

    /** What the database computes for an attribute with the next flush; null where a value is written. */
    public @Nullable Expression<?> computed(int slot) {
        return mapping.access().computed(object, slot);
    }

    /** Whether the database computes a value of it with the next flush: the row's statement is its own then. */
    public boolean computesAny() {
        return mapping.access().computesAny(object);
    }

    /** A statement wrote these columns of a table: they, and what follows from them, are read when they are asked for; what was changed here stays. */
    public void forget(TableName table, Set<String> columns) {
        for (Attribute<?, ?> attribute : mapping.attributes()) {
            boolean written = columns.contains(attribute.columnName())
                    || mapping.follows().contains(attribute);
            if (written && isIn(table, attribute) && !isChanged(attribute.slot())) {
                mapping.access().unload(object, attribute.slot());
            }
        }
        forgetTargets(near -> isIn(table, near) && columns.contains(near.columnName()));
    }

    private static boolean isIn(TableName table, Attribute<?, ?> attribute) {
        return attribute.part().tableName().equals(table);
    }

    // relationships

    /** Whether its members are never loaded: those that come and go wait with their owner. */
    public static boolean isWriteOnly(Relation<?, ?> relation) {
        return relation instanceof ToMany<?, ?> many && many.isWriteOnly();
    }

    /** Whether something came or went in a relationship since the last flush. */
    public boolean isChanged(Relation<?, ?> relation) {
        return isChanged(relation.slot())
                || isWriteOnly(relation) && !waiting(relation).isEmpty();
    }

    private EntityAccess.Queue waiting(Relation<?, ?> relation) {
        return mapping.access().queued(object, relation.slot());
    }

    /** The objects in a relationship, as far as it is loaded; those that came, where it never is. A copy. */
    public Set<Model> related(Relation<?, ?> relation) {
        return new LinkedHashSet<>(members(relation));
    }

    /** The same as it stands there, without a copy: not to be kept, nor to be gone through while it changes. */
    public Collection<? extends Model> members(Relation<?, ?> relation) {
        if (isWriteOnly(relation)) {
            return models(waiting(relation).added());
        }
        return isLoaded(relation.slot()) ? models(read(relation.slot())) : List.of();
    }

    /** The objects that were in a relationship before it changed, as far as they are known. A copy. */
    public Set<Model> relatedBefore(Relation<?, ?> relation) {
        return new LinkedHashSet<>(models(before(relation.slot())));
    }

    /** The objects that were taken out of a relationship since the last flush, as far as they are known. */
    public Set<Model> taken(Relation<?, ?> relation) {
        if (!isLoaded(relation.slot())) {
            return new LinkedHashSet<>(models(waiting(relation).removed()));
        }
        if (models(before(relation.slot())).isEmpty()) {
            return Set.of();
        }
        Set<Model> taken = relatedBefore(relation);
        members(relation).forEach(taken::remove);
        return taken;
    }

    /** Whether it belongs to another than the owner that it left, as far as it knows that itself. */
    public boolean hasOther(Relation<?, ?> left, Model owner) {
        Relation<?, ?> inverse = left.inverse();
        return inverse != null && members(inverse).stream().anyMatch(parent -> parent != owner);
    }

    @SuppressWarnings("unchecked") // what stands in a relationship are entities
    private static Collection<? extends Model> models(@Nullable Object value) {
        if (value instanceof Collection<?> many) {
            return (Collection<? extends Model>) many;
        }
        return value instanceof Model one ? List.of(one) : List.of();
    }

    /** Forgets what stands in relationships to one of whose foreign key a part was written. */
    public void forgetTargets(Predicate<Attribute<?, ?>> written) {
        for (Relation<?, ?> relation : mapping.relations()) {
            if (isLoaded(relation.slot())
                    && !isChanged(relation.slot())
                    && relation.ends().direction() == Direction.MANY_TO_ONE
                    && relation.ends().nearAttributes().stream().anyMatch(written)) {
                mapping.access().unload(object, relation.slot());
            }
        }
    }

    // what the object tells

    @Override
    public void load(int slot) {
        unit.load(this, slot);
    }

    @Override
    public void compute(Object formula) {
        unit.loader().compute(this, (Formula<?, ?>) formula);
    }

    /** Puts in the value of a formula, which may follow from what was sent. */
    public void computed(Formula<?, ?> formula, @Nullable Object value) {
        mapping.access().compute(object, formula, value);
        unit.journals().read(this, mapping.type().slots());
    }

    public boolean isComputed(Formula<?, ?> formula) {
        return mapping.access().isComputed(object, formula);
    }

    @Override
    public @Nullable Object present(int slot) {
        return unit.present(this, slot);
    }

    @Override
    public void changing(int slot, @Nullable Object from, @Nullable Object to) {
        unit.changing(this, slot, from, to);
    }

    @Override
    public void watching() {
        unit.watching(this);
    }

    @Override
    public void joining(int slot, Object other) {
        unit.joining(this, slot, (Model) other);
    }

    @Override
    public void leaving(int slot, Object other) {
        unit.leaving(this, slot, (Model) other);
    }

    /** By its number, since two are equal only if they are the same: flushes put all rows into sets, where neighbours then lie side by side. */
    @Override
    public int hashCode() {
        return number;
    }

    @Override
    public String toString() {
        return mapping + " " + (key == null ? "?" : key);
    }
}
