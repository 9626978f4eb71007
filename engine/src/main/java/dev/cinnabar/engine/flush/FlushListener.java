package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.orm.EntityChange.Kind;
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
        public void heard(Kind kind, boolean before, Tracked row, Map<String, @Nullable Object> previous) {}

        @Override
        public boolean wantsAccount() {
            return true;
        }
    };

    /** Whether there is anybody who listens. */
    boolean hears(Kind kind, boolean before);

    void heard(Kind kind, boolean before, Tracked row, Map<String, @Nullable Object> previous);

    /** Whether anybody wants to know at the end what was done. */
    boolean wantsAccount();
}
