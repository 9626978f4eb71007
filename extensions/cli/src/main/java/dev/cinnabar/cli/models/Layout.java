package dev.cinnabar.cli.models;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Breaks source into lines of at most 120 letters. Stateless. */
final class Layout {
    private static final int WIDTH = 120;
    private static final int FURTHER = 8;
    private static final int DEEPER = 4;

    private Layout() {}

    /**
     * Source behind what stands on its line already.
     *
     * @param indent where the line begins
     * @param before what stands in front of it
     * @param after what follows it on its last line
     */
    static String of(int indent, String before, Code code, String after) {
        return " ".repeat(indent) + before + broken(code, indent, indent + before.length(), after.length()) + after;
    }

    private static String broken(Code code, int indent, int from, int after) {
        String inline = code.inline();
        if (from + inline.length() + after <= WIDTH || code instanceof Code.Word) {
            return inline;
        } else if (code instanceof Code.Call call) {
            return call(call, indent, after);
        } else if (code instanceof Code.Chain chain) {
            return chain(chain, indent, from, after);
        } else if (code instanceof Code.Named named) {
            String name = named.name() + " = ";
            return name + broken(named.value(), indent, from + name.length(), after);
        }
        return several((Code.Several) code, indent);
    }

    private static String call(Code.Call call, int indent, int after) {
        int inside = indent + FURTHER;
        String all = call.arguments().stream().map(Code::inline).collect(Collectors.joining(", "));
        boolean together = !call.name().startsWith("@") && inside + all.length() + 1 + after <= WIDTH;
        return call.name() + "(\n" + (together ? " ".repeat(inside) + all : lines(call.arguments(), inside, 1 + after))
                + ")";
    }

    private static String lines(List<Code> parts, int indent, int after) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            int behind = i == parts.size() - 1 ? after : 1;
            lines.add(" ".repeat(indent) + broken(parts.get(i), indent, indent, behind));
        }
        return String.join(",\n", lines);
    }

    private static String chain(Code.Chain chain, int indent, int from, int after) {
        StringBuilder text = new StringBuilder(broken(chain.first(), indent, from, 0));
        int inside = indent + FURTHER;
        for (int i = 0; i < chain.calls().size(); i++) {
            int behind = i == chain.calls().size() - 1 ? after : 0;
            text.append('\n').append(" ".repeat(inside)).append('.');
            text.append(broken(chain.calls().get(i), inside, inside + 1, behind));
        }
        return text.toString();
    }

    private static String several(Code.Several several, int indent) {
        int inside = indent + DEEPER;
        String all = several.values().stream().map(Code::inline).collect(Collectors.joining(", "));
        boolean together = several.values().stream().allMatch(Code.Word.class::isInstance) && inside + all.length() <= WIDTH;
        return "{\n" + (together ? " ".repeat(inside) + all : lines(several.values(), inside, 0)) + "\n"
                + " ".repeat(indent) + "}";
    }
}
