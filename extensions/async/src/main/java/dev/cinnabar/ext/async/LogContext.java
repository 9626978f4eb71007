package dev.cinnabar.ext.async;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The context of logs, from one thread to another; none is a context, too, which work finds and leaves. Stateless. */
final class LogContext {
    private LogContext() {}

    static Runnable carry(Runnable work) {
        Map<String, String> context = MDC.getCopyOfContextMap();
        return () -> within(context, work);
    }

    private static void within(@Nullable Map<String, String> context, Runnable work) {
        Map<String, String> own = MDC.getCopyOfContextMap();
        set(context);
        try {
            work.run();
        } finally {
            set(own);
        }
    }

    private static void set(@Nullable Map<String, String> context) {
        if (context == null) {
            MDC.clear();
        } else {
            MDC.setContextMap(context);
        }
    }
}
