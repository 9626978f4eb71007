package dev.cinnabar.it.tour;

import dev.cinnabar.connect.AfterExecute;
import dev.cinnabar.connect.Engine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Shows what a line of the tour does: the line itself, what it sent, what came back, and how long it took. */
final class Steps {
    private static final int MOST_STATEMENTS = 3;
    private static final int MOST_ROWS = 4;
    private static final int WIDTH = 160;

    private final List<AfterExecute> sent = new ArrayList<>();
    private final Map<Class<?>, SourceLines> sources = new HashMap<>();
    private int number;

    Steps(Engine engine) {
        engine.events().on(AfterExecute.class, sent::add);
    }

    void title(String title) {
        System.out.println("\n" + ++number + ". " + title + "\n");
    }

    void show(Runnable step) {
        show(caller(), () -> {
            step.run();
            return "done";
        });
    }

    void show(Supplier<?> step) {
        show(caller(), step);
    }

    /** The lines of the call that is being made. */
    private List<String> caller() {
        StackWalker.StackFrame caller = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.filter(frame -> frame.getDeclaringClass() != Steps.class)
                        .findFirst())
                .orElseThrow();
        return sources.computeIfAbsent(caller.getDeclaringClass(), SourceLines::of)
                .callAt(caller.getLineNumber());
    }

    private void show(List<String> java, Supplier<?> step) {
        java.forEach(line -> System.out.println("   " + line));
        sent.clear();
        long start = System.nanoTime();
        Object result = step.get();
        long millis = (System.nanoTime() - start) / 1_000_000;
        statements();
        rows(result);
        System.out.println("   " + millis + " ms in all\n");
    }

    private void statements() {
        sent.stream().limit(MOST_STATEMENTS).forEach(statement -> {
            String values = statement.values().isEmpty() ? "" : "  " + statement.values();
            System.out.println("   → " + shortened(statement.sql().replaceAll("\\s+", " ") + values));
        });
        if (sent.size() > MOST_STATEMENTS) {
            System.out.println("   → … and " + (sent.size() - MOST_STATEMENTS) + " statements more");
        }
    }

    private static void rows(Object result) {
        List<?> rows = result instanceof List<?> list ? list : List.of(result);
        rows.stream().limit(MOST_ROWS).forEach(row -> System.out.println("   ← " + shortened(row.toString())));
        if (rows.size() > MOST_ROWS) {
            System.out.println("   ← … and " + (rows.size() - MOST_ROWS) + " rows more");
        }
    }

    private static String shortened(String text) {
        return text.length() <= WIDTH ? text : text.substring(0, WIDTH - 1) + "…";
    }
}
