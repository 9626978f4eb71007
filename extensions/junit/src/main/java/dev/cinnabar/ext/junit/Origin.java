package dev.cinnabar.ext.junit;

import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Where in the program a statement came from. Stateless. */
final class Origin {
    private static final StackWalker STACK = StackWalker.getInstance();
    /** What stands between the program and the database. */
    private static final List<String> MACHINERY = List.of(
            "java.",
            "javax.",
            "jdk.",
            "sun.",
            "com.google.common.",
            "org.junit.",
            "dev.cinnabar.engine.",
            "dev.cinnabar.dialect.",
            "dev.cinnabar.connect.",
            "dev.cinnabar.event.",
            "dev.cinnabar.ext.",
            "dev.cinnabar.orm.",
            "dev.cinnabar.result.",
            "dev.cinnabar.schema.",
            "dev.cinnabar.sql.");

    /** How many lines tell who asked: that of a getter, and who called it. */
    private static final int INNERMOST = 2;

    private Origin() {}

    /** The innermost lines of the program, and that of the test behind them; of another thread, there is no test behind. */
    static String of(TestName test) {
        List<StackFrame> frames = STACK.walk(
                all -> all.filter(frame -> isProgram(frame.getClassName())).toList());
        if (frames.isEmpty()) {
            return "in thread " + Thread.currentThread().getName();
        }
        List<StackFrame> shown = new ArrayList<>(frames.subList(0, Math.min(INNERMOST, frames.size())));
        int ofTest = outermost(frames, test);
        if (ofTest >= shown.size()) {
            shown.add(frames.get(ofTest));
        } else if (ofTest >= 0) {
            shown = shown.subList(0, ofTest + 1); // what runs the tests is behind it
        }
        return shown.stream().map(Origin::line).collect(Collectors.joining(", called at ", "at ", ""));
    }

    /** Where the test method stands; less than 0 for nowhere. */
    private static int outermost(List<StackFrame> frames, TestName test) {
        int last = frames.size() - 1;
        while (last >= 0 && !test.owns(frames.get(last).getClassName())) {
            last--;
        }
        return last;
    }

    private static boolean isProgram(String name) {
        return MACHINERY.stream().noneMatch(name::startsWith);
    }

    private static String line(StackFrame frame) {
        String name = frame.getClassName();
        return name.substring(name.lastIndexOf('.') + 1) + "." + frame.getMethodName() + "(" + frame.getFileName() + ":"
                + frame.getLineNumber() + ")";
    }
}
