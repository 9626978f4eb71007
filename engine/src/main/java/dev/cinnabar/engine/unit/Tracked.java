package dev.cinnabar.engine.unit;

import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.ObjectState;
import dev.cinnabar.orm.access.Link;
import org.jspecify.annotations.Nullable;

/** An object that a session holds, and the way from it back to the session. Confined to the session's thread. */
public final class Tracked implements Link {
    private final UnitOfWork unit;
    private final Mapping mapping;
    private final Model object;
    private @Nullable Object key;
    private ObjectState state;
    private LoadRules rules = LoadRules.NONE;

    Tracked(UnitOfWork unit, Mapping mapping, Model object, @Nullable Object key, ObjectState state) {
        this.unit = unit;
        this.mapping = mapping;
        this.object = object;
        this.key = key;
        this.state = state;
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

    void key(@Nullable Object of) {
        key = of;
    }

    public ObjectState state() {
        return state;
    }

    void state(ObjectState now) {
        state = now;
    }

    UnitOfWork unit() {
        return unit;
    }

    /** How its relationships load when they are asked for. */
    public LoadRules rules() {
        return rules;
    }

    public void rules(LoadRules those) {
        rules = those;
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

    // what the object tells

    @Override
    public void load(int slot) {
        unit.load(this, slot);
    }

    @Override
    public @Nullable Object present(int slot) {
        return unit.present(this, slot);
    }

    @Override
    public void changing(int slot, @Nullable Object from, @Nullable Object to) {
        unit.changing(this);
    }

    @Override
    public void joining(Object other) {
        unit.joining(this, (Model) other);
    }

    @Override
    public String toString() {
        return mapping + " " + (key == null ? "?" : key);
    }
}
