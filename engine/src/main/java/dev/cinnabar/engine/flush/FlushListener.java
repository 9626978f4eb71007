package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.orm.EntityChange.Kind;
import dev.cinnabar.orm.LinkChange;
import dev.cinnabar.orm.RowChange;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hears what a flush does to each object. */
public interface FlushListener {
    /** Hears nothing, and wants to know at the end. */
    FlushListener NONE = new FlushListener() {
        @Override
        public boolean hears(Kind kind, boolean before) {
            return false;
        }

        @Override
        public boolean hears(Kind kind, boolean before, Class<?> entity) {
            return false;
        }

        @Override
        public void heard(Kind kind, boolean before, Tracked row, Map<String, @Nullable Object> previous) {}

        @Override
        public boolean wantsAccount() {
            return true;
        }

        @Override
        public boolean wantsRows() {
            return false;
        }

        @Override
        public boolean wantsRows(Class<?> entity) {
            return false;
        }

        @Override
        public void written(List<RowChange> rows, List<LinkChange> links) {}
    };

    /** Whether there is anybody who listens. */
    boolean hears(Kind kind, boolean before);

    /** Whether anybody listens for objects of that class. */
    boolean hears(Kind kind, boolean before, Class<?> entity);

    void heard(Kind kind, boolean before, Tracked row, Map<String, @Nullable Object> previous);

    /** Whether anybody wants to know at the end what was done. */
    boolean wantsAccount();

    /** Whether anybody wants to know all that was written of some objects. */
    boolean wantsRows();

    /** Whether anybody wants to know all that was written of objects of that class. */
    boolean wantsRows(Class<?> entity);

    /** All of that, when it is written. */
    void written(List<RowChange> rows, List<LinkChange> links);
}
