package dev.cinnabar.engine.boot;

import dev.cinnabar.connect.AfterExecute;
import dev.cinnabar.connect.ExecuteFailed;
import dev.cinnabar.connect.LogOptions;
import dev.cinnabar.connect.TransactionBegan;
import dev.cinnabar.connect.TransactionCommitted;
import dev.cinnabar.connect.TransactionRolledBack;
import dev.cinnabar.error.SafeText;
import dev.cinnabar.event.Events;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes statements to the log: a listener like any other. Stateless. */
final class Echo {
    private static final StackWalker STACK = StackWalker.getInstance();
    private static final int LONGEST_VALUE = 80;

    private final Logger log;
    private final boolean values;

    private Echo(LogOptions options) {
        this.log = LoggerFactory.getLogger(
                options.name().isEmpty() ? "dev.cinnabar.sql" : "dev.cinnabar.sql." + options.name());
        this.values = options.showValues();
    }

    static void listen(Events events, LogOptions options) {
        Echo echo = new Echo(options);
        events.on(AfterExecute.class, echo::ran);
        events.on(ExecuteFailed.class, echo::failed);
        events.on(TransactionBegan.class, event -> echo.log.info("BEGIN"));
        events.on(TransactionCommitted.class, event -> echo.log.info("COMMIT"));
        events.on(TransactionRolledBack.class, event -> echo.log.info("ROLLBACK"));
    }

    private void ran(AfterExecute event) {
        log.info(
                "{} {} | {} ms, {} rows, {} | {}",
                line(event.sql()),
                shown(event.values()),
                milliseconds(event.took()),
                event.rows(),
                event.cacheNote(),
                callSite());
    }

    private void failed(ExecuteFailed event) {
        log.info(
                "{} {} | {} ms, failed: {} | {}",
                line(event.sql()),
                shown(event.values()),
                milliseconds(event.took()),
                event.error().code(),
                callSite());
    }

    private static String line(String sql) {
        return SafeText.escape(sql.strip().replaceAll("\\s+", " "));
    }

    private String shown(List<@Nullable Object> bound) {
        if (bound.isEmpty()) {
            return "[]";
        }
        return values
                ? bound.stream().map(Echo::value).collect(Collectors.joining(", ", "[", "]"))
                : "[" + bound.size() + (bound.size() == 1 ? " value]" : " values]");
    }

    private static String value(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return bytes.length + " bytes";
        }
        String text = String.valueOf(value);
        return SafeText.escape(text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…");
    }

    private static String milliseconds(Duration took) {
        return String.format(Locale.ROOT, "%.2f", took.toNanos() / 1e6);
    }

    /** The line of the program that asked: the first frame that is neither ours, nor Guava's, nor the JDK's. */
    private static String callSite() {
        return STACK.walk(frames -> frames.filter(frame -> isProgram(frame.getClassName()))
                        .findFirst()
                        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber()))
                .orElse("?");
    }

    private static boolean isProgram(String name) {
        return !name.startsWith("java.")
                && !name.startsWith("jdk.")
                && !name.startsWith("com.google.common.")
                && !name.startsWith("dev.cinnabar.engine.")
                && !isApi(name);
    }

    private static boolean isApi(String name) {
        return name.startsWith("dev.cinnabar.connect.")
                || name.startsWith("dev.cinnabar.schema.")
                || name.startsWith("dev.cinnabar.result.");
    }
}
