package dev.cinnabar.ext.async;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The context of logs, from one thread to another. Stateless. */
final class LogContext {
    private LogContext() {}

    static Runnable carry(Runnable work) {
        Map<String, String> context = MDC.getCopyOfContextMap();
        return context == null || context.isEmpty() ? work : () -> within(context, work);
    }

    private static void within(Map<String, String> context, Runnable work) {
        Map<String, String> own = MDC.getCopyOfContextMap();
        MDC.setContextMap(context);
        try {
            work.run();
        } finally {
            restore(own);
        }
    }

    private static void restore(@Nullable Map<String, String> own) {
        if (own == null) {
            MDC.clear();
        } else {
            MDC.setContextMap(own);
        }
    }
}
