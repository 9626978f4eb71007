package dev.cinnabar.engine.execute;

import dev.cinnabar.orm.SessionHook;
import java.util.List;

/** An engine that knows what its plugins want to see of sessions. */
public interface Hooking {
    /** The hooks that came with plugins, in the order of those. */
    List<SessionHook> hooks();
}
