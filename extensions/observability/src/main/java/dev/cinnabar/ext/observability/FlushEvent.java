package dev.cinnabar.ext.observability;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Threshold;

/** A flush in a recording. Confined to the session's thread. */
@Name("dev.cinnabar.Flush")
@Label("Flush")
@Description("What was pending in a session was sent")
@Category("Cinnabar")
@Threshold("10 ms")
final class FlushEvent extends OutcomeEvent {
    @Label("Inserted")
    int inserted;

    @Label("Updated")
    int updated;

    @Label("Deleted")
    int deleted;
}
