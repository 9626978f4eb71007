package dev.cinnabar.processor.write;

import java.util.List;

/** Source text in the making. Braces at the ends of lines move the indent. Confined to one thread. */
final class SourceText {
    private static final int WIDTH = 120;
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

    /** A statement that may be broken in two: before what stands second, or, if that is too long, at its brackets. */
    SourceText broken(String first, String call, String arguments) {
        String rest = call + "(" + arguments + ");";
        if (fits(0, first + " " + rest)) {
            return line(first + " " + rest);
        } else if (fits(2, rest)) {
            return line(first).line(INDENT.repeat(2) + rest);
        }
        return line(first + " " + call + "(").line(INDENT.repeat(2) + arguments + ");");
    }

    private boolean fits(int deeper, String line) {
        return INDENT.length() * (depth + deeper) + line.length() <= WIDTH;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
