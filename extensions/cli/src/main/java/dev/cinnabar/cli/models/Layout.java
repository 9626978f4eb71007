package dev.cinnabar.cli.models;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Breaks source into lines of at most 120 letters. Stateless. */
final class Layout {
    private static final int WIDTH = 120;
    private static final int LAST_DOT = 80;
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

    /** A constant: its value stands on a line of its own where that is enough. */
    static String constant(int indent, String before, Code code) {
        int inside = indent + FURTHER;
        boolean whole = fits(code, indent + before.length() + 3, 1);
        return whole || !fits(code, inside, 1)
                ? of(indent, before + " = ", code, ";")
                : " ".repeat(indent) + before + " =\n" + " ".repeat(inside) + code.inline() + ";";
    }

    /** Two parts of a line, the second on a line of its own where both are too long. */
    static String parted(int indent, String first, String second) {
        boolean whole = indent + first.length() + 1 + second.length() <= WIDTH;
        return " ".repeat(indent) + first + (whole ? " " : "\n" + " ".repeat(indent + FURTHER)) + second;
    }

    private static String broken(Code code, int indent, int from, int after) {
        String inline = code.inline();
        if (fits(code, from, after) || code instanceof Code.Word) {
            return inline;
        } else if (code instanceof Code.Call call) {
            return call(call, indent, from, after);
        } else if (code instanceof Code.Chain chain) {
            return chain(chain, indent, from, after);
        } else if (code instanceof Code.Named named) {
            return named(named, indent, after);
        }
        return several((Code.Several) code, indent);
    }

    /** A chain of calls whose last dot is far to the right is not read at a glance. */
    private static boolean fits(Code code, int from, int after) {
        return !code.isTall() && from + code.inline().length() + after <= WIDTH && code.lastDot(from) <= LAST_DOT;
    }

    private static String named(Code.Named named, int indent, int after) {
        String begin = named.name() + " =";
        if (named.value() instanceof Code.Several) {
            return begin + " " + broken(named.value(), indent, indent + begin.length() + 1, after);
        }
        int inside = indent + FURTHER;
        return begin + "\n" + " ".repeat(inside) + broken(named.value(), inside, inside, after);
    }

    private static String call(Code.Call call, int indent, int from, int after) {
        int inside = indent + FURTHER;
        if (call.arguments().size() == 1 && call.arguments().get(0) instanceof Code.Chain chain) {
            return call.name() + "(" + chain(chain, indent, from + call.name().length() + 1, after + 1) + ")";
        }
        String all = call.arguments().stream().map(Code::inline).collect(Collectors.joining(", "));
        Code line = Code.call("", call.arguments());
        boolean together = !call.isAnnotation() && fits(line, inside - 1, after);
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
        int inside = indent + FURTHER;
        StringBuilder text = new StringBuilder(broken(chain.first(), inside, from, 0));
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
        boolean together =
                several.values().stream().allMatch(Code.Word.class::isInstance) && inside + all.length() <= WIDTH;
        return "{\n" + (together ? " ".repeat(inside) + all : lines(several.values(), inside, 0)) + "\n"
                + " ".repeat(indent) + "}";
    }
}
