package dev.cinnabar.ext.observability;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Threshold;
import org.jspecify.annotations.Nullable;

/** A transaction in a recording. Confined to the connection's thread. */
@Name("dev.cinnabar.Transaction")
@Label("Transaction")
@Description("A transaction, from BEGIN to its end")
@Category("Cinnabar")
@Threshold("100 ms")
final class TransactionEvent extends EngineEvent {
    @Label("Outcome")
    @Nullable
    String outcome;
}
