package dev.cinnabar.migrate.render;

import dev.cinnabar.migrate.render.Code.Call;
import dev.cinnabar.migrate.render.Code.Chain;
import dev.cinnabar.migrate.render.Code.Lambda;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Breaks code into lines as palantir-java-format does: 120 columns, eight blanks where an expression goes on. Stateless. */
final class Layout {
    static final int WIDTH = 120;
    private static final int CONTINUED = 8;

    private Layout() {}

    /**
     * The code as it stands behind what is on the line already.
     *
     * @param column where it begins
     * @param indent that of the line which it goes on
     * @param tail how many characters stand behind it
     */
    static String of(Code code, int column, int indent, int tail) {
        String flat = code.flat();
        if (column + flat.length() + tail <= WIDTH) {
            return flat;
        }
        if (code instanceof Call call) {
            return call(call, column, indent, tail);
        }
        if (code instanceof Chain chain) {
            return chain(chain, column, indent, tail);
        }
        return code instanceof Lambda lambda ? lambda(lambda, column, indent, tail) : flat;
    }

    private static String call(Call call, int column, int indent, int tail) {
        List<Code> arguments = call.arguments();
        if (arguments.size() == 1 && goesOn(arguments.get(0))) {
            int inner = column + call.name().length() + 1;
            return call.name() + "(" + of(arguments.get(0), inner, indent, tail + 1) + ")";
        }
        return arguments.isEmpty() ? call.flat() : call.name() + "(" + arguments(arguments, indent + CONTINUED, tail + 1) + ")";
    }

    /** Whether it begins on the line of the parenthesis before it, though it ends on another one. */
    private static boolean goesOn(Code argument) {
        return !(argument instanceof Code.Text);
    }

    private static String arguments(List<Code> arguments, int indent, int tail) {
        String together = arguments.stream().map(Code::flat).collect(Collectors.joining(", "));
        if (indent + together.length() + tail <= WIDTH) {
            return newLine(indent) + together;
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            int behind = i == arguments.size() - 1 ? tail : 1;
            lines.add(newLine(indent) + of(arguments.get(i), indent, indent, behind));
        }
        return String.join(",", lines);
    }

    private static String chain(Chain chain, int column, int indent, int tail) {
        int inner = indent + CONTINUED;
        StringBuilder lines = new StringBuilder(of(chain.head(), column, inner, 0));
        for (int i = 0; i < chain.links().size(); i++) {
            int behind = i == chain.links().size() - 1 ? tail : 0;
            lines.append(newLine(inner)).append(of(chain.links().get(i), inner, inner, behind));
        }
        return lines.toString();
    }

    private static String lambda(Lambda lambda, int column, int indent, int tail) {
        String head = lambda.parameter() + " ->";
        int inner = indent + CONTINUED;
        if (inner + lambda.body().flat().length() + tail <= WIDTH) {
            return head + newLine(inner) + lambda.body().flat();
        }
        return head + " " + of(lambda.body(), column + head.length() + 1, indent, tail);
    }

    static String newLine(int indent) {
        return "\n" + " ".repeat(indent);
    }
}
