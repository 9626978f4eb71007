package dev.cinnabar.ext.observability;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Threshold;
import org.jspecify.annotations.Nullable;

/** A flush in a recording. Confined to the session's thread. */
@Name("dev.cinnabar.Flush")
@Label("Flush")
@Description("What was pending in a session was sent")
@Category("Cinnabar")
@Threshold("10 ms")
final class FlushEvent extends Event {
    @Label("Engine")
    @Nullable
    String engine;

    @Label("Database")
    @Nullable
    String database;

    @Label("Inserted")
    int inserted;

    @Label("Updated")
    int updated;

    @Label("Deleted")
    int deleted;

    @Label("Outcome")
    @Nullable
    String outcome;

    @Label("Error")
    @Nullable
    String error;
}
