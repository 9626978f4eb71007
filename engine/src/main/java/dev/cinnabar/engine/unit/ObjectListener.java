package dev.cinnabar.engine.unit;

import dev.cinnabar.orm.ObjectState;
import org.jspecify.annotations.Nullable;

/** Hears what happens to single objects of a unit of work. */
public interface ObjectListener {
    /** An attribute is about to change; what throws keeps it as it was. */
    void changing(Tracked object, int slot, @Nullable Object from, @Nullable Object to);

    /** A row has made a new object. */
    void loaded(Tracked object);

    /** A rollback put it back to where it stood before. */
    void returned(Tracked object, ObjectState from, ObjectState to);
}
