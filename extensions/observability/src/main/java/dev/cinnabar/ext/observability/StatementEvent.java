package dev.cinnabar.ext.observability;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Threshold;
import org.jspecify.annotations.Nullable;

/** A statement in a recording. Confined to the connection's thread. */
@Name("dev.cinnabar.Statement")
@Label("Statement")
@Description("A statement, from before it was prepared until its rows were read or given up")
@Category("Cinnabar")
@Threshold("10 ms")
final class StatementEvent extends OutcomeEvent {
    @Label("Summary")
    @Nullable
    String summary;

    @Label("SQL")
    @Description("With placeholders, and without the literals of SQL that a person wrote")
    @Nullable
    String sql;

    @Label("Sets")
    @Description("For how many sets of values or rows it ran at once")
    int sets;

    @Label("Rows")
    @Description("Changed or read")
    long rows;
}
