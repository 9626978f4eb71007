package dev.cinnabar.processor.write;

import java.util.List;

/** Source text in the making. Braces at the ends of lines move the indent. Confined to one thread. */
final class SourceText {
    private static final int WIDTH = 120;
    private static final int MANY_DOTS = 3;
    private static final String INDENT = "    ";

    private final StringBuilder text = new StringBuilder();
    private int depth;

    SourceText line(String line) {
        if (line.startsWith("}")) {
            depth--;
        }
        text.append(line.isEmpty() ? "" : INDENT.repeat(depth)).append(line).append('\n');
        if (line.endsWith("{")) {
            depth++;
        }
        return this;
    }

    SourceText lines(String... lines) {
        List.of(lines).forEach(this::line);
        return this;
    }

    SourceText blank() {
        return line("");
    }

    /**
     * A statement that may be broken where it is too long: before what stands second, at its brackets, or at the dots of its last
     * argument.
     */
    SourceText broken(String first, Call call) {
        String rest = call.start() + call.arguments() + ");";
        String inside = call.arguments() + ");";
        if (fits(0, first + " " + rest)) {
            return line(first + " " + rest);
        } else if (call.dots().size() < MANY_DOTS && fits(2, rest)) {
            return line(first).line(INDENT.repeat(2) + rest);
        }
        line(first + " " + call.start());
        return fits(2, inside) ? line(INDENT.repeat(2) + inside) : dotted(call);
    }

    private SourceText dotted(Call call) {
        List<String> before = call.before();
        before.subList(0, before.size() - 1).forEach(argument -> line(INDENT.repeat(2) + argument + ","));
        String last = before.get(before.size() - 1);
        String whole = last + String.join("", call.dots()) + ");";
        if (call.dots().isEmpty() || call.dots().size() < MANY_DOTS && fits(2, whole)) {
            return line(INDENT.repeat(2) + whole);
        }
        line(INDENT.repeat(2) + last);
        for (int i = 0; i < call.dots().size(); i++) {
            line(INDENT.repeat(4) + call.dots().get(i) + (i == call.dots().size() - 1 ? ");" : ""));
        }
        return this;
    }

    /**
     * A call.
     *
     * @param start its name and its opening bracket
     * @param before the arguments; the last one without its dots
     * @param dots what is called on the last argument, one after the other
     */
    record Call(String start, List<String> before, List<String> dots) {
        String arguments() {
            return String.join(", ", before) + String.join("", dots);
        }
    }

    private boolean fits(int deeper, String line) {
        return INDENT.length() * (depth + deeper) + line.length() <= WIDTH;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
