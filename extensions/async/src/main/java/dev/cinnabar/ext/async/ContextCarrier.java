package dev.cinnabar.ext.async;

/**
 * Carries what belongs to a thread, such as a trace or a tenant, from the one that asks for work to the one that does it. Called by many
 * threads.
 *
 * <pre>{@code
 * AsyncOptions.USUAL.withCarrier(work -> Context.current().wrap(work)) // OpenTelemetry
 * }</pre>
 */
@FunctionalInterface
public interface ContextCarrier {
    /** Carries the context of logs (slf4j's MDC). */
    static ContextCarrier logs() {
        return LogContext::carry;
    }

    /**
     * The same work, in the context that the calling thread has now; called by the thread that asks for it. What it gives is run once, by
     * another thread, which has its own context again afterwards.
     */
    Runnable carry(Runnable work);
}
