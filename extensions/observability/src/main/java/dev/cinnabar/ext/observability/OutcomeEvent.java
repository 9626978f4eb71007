package dev.cinnabar.ext.observability;

import jdk.jfr.Label;
import org.jspecify.annotations.Nullable;

/** What those say, too, that may fail. Confined to the thread that they are about. */
abstract class OutcomeEvent extends EngineEvent {
    @Label("Outcome")
    @Nullable
    String outcome;

    @Label("Error")
    @Nullable
    String error;

    final void ended(@Nullable Failure failure) {
        outcome = failure == null ? Failure.OK : failure.outcome();
        error = failure == null ? null : failure.code();
    }
}
