package dev.cinnabar.migrate.render;

import dev.cinnabar.schema.SchemaOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Writes the steps of one direction as the lines of a method. */
record BodySource(Page page, String name) {
    private static final int INDENT = 8;
    private static final String BLANKS = " ".repeat(INDENT);

    /** A method takes 64 KB of byte code (JVMS 4.7.3), which is less than its text has characters. */
    private static final int LONGEST = 40_000;

    /** The lines of the method, and behind them those of the methods that a long one is divided into. */
    List<String> of(List<SchemaOperation> steps, Function<SchemaOperation, List<String>> marks) {
        List<String> parts = new ArrayList<>(List.of(""));
        for (SchemaOperation step : steps) {
            String lines = lines(step, marks.apply(step));
            int last = parts.size() - 1;
            if (!parts.get(last).isEmpty() && parts.get(last).length() + lines.length() > LONGEST) {
                parts.add(lines);
            } else {
                parts.set(last, parts.get(last) + lines);
            }
        }
        return parts.size() == 1 ? List.of(parts.get(0), "") : divided(parts);
    }

    private List<String> divided(List<String> parts) {
        StringBuilder calls = new StringBuilder();
        StringBuilder methods = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            String method = name + "Part" + (i + 1);
            calls.append(BLANKS).append(method).append("(op);\n");
            methods.append("\n    private static void ").append(method).append("(Operations op) {\n");
            methods.append(parts.get(i)).append("    }\n");
        }
        return List.of(calls.toString(), methods.toString());
    }

    private String lines(SchemaOperation step, List<String> marks) {
        Noted noted = new OperationSource(page, OperationSource.OPERATIONS).of(step);
        StringBuilder lines = new StringBuilder();
        marks.forEach(mark -> lines.append(comment(mark)));
        noted.notes().forEach(note -> lines.append(comment(note)));
        String code = Layout.of(noted.code(), INDENT, INDENT, 1);
        return lines.append(code.isEmpty() ? "" : BLANKS + code + ";\n").toString();
    }

    /** A comment of one or more lines; each is broken at a blank. */
    static String comment(String text) {
        StringBuilder lines = new StringBuilder();
        String rest = "// " + text;
        while (INDENT + rest.length() > Layout.WIDTH) {
            int end = rest.lastIndexOf(' ', Layout.WIDTH - INDENT);
            if (end <= 2) {
                break;
            }
            lines.append(BLANKS).append(rest, 0, end).append('\n');
            rest = "//" + rest.substring(end);
        }
        return lines.append(BLANKS).append(rest).append('\n').toString();
    }
}
