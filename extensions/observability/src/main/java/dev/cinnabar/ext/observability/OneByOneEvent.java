package dev.cinnabar.ext.observability;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import org.jspecify.annotations.Nullable;

/** A relationship loaded for one object after the other, in a recording. Confined to the session's thread. */
@Name("dev.cinnabar.OneByOne")
@Label("Loaded One By One")
@Description("A session loads a relationship for one object after the other, by a statement each")
@Category("Cinnabar")
final class OneByOneEvent extends EngineEvent {
    @Label("Relation")
    @Nullable
    String relation;

    @Label("Statements")
    int statements;
}
