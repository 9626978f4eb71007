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

    /** No call that follows another one begins behind this column. */
    private static final int LAST_POINT = 80;

    private Layout() {}

    /**
     * The code as it stands behind what is on the line already.
     *
     * @param column where it begins
     * @param indent that of the line which it goes on
     * @param tail how many characters stand behind it
     */
    static String of(Code said, int column, int indent, int tail) {
        Code code = said.joined();
        if (fits(code, column, tail)) {
            return code.flat();
        } else if (code instanceof Call call) {
            return call(call, column, indent, tail);
        } else if (code instanceof Chain chain) {
            return chain(chain, column, indent, tail);
        }
        return code instanceof Lambda lambda ? lambda(lambda, column, indent, tail) : code.flat();
    }

    private static boolean fits(Code code, int column, int tail) {
        return column + code.flat().length() + tail <= WIDTH && lastPoint(code, column) <= LAST_POINT;
    }

    /** Where the last call begins that follows another one; 0 for none. */
    private static int lastPoint(Code said, int column) {
        Code code = said.joined();
        if (code instanceof Call call) {
            return lastPoint(call.arguments(), column + call.name().length() + 1);
        } else if (code instanceof Lambda lambda) {
            return lastPoint(lambda.body(), column + lambda.parameter().length() + " -> ".length());
        }
        return code instanceof Chain chain ? lastPoint(chain, column) : 0;
    }

    private static int lastPoint(List<Code> arguments, int column) {
        int last = 0;
        int start = column;
        for (Code argument : arguments) {
            last = Math.max(last, lastPoint(argument, start));
            start += argument.flat().length() + ", ".length();
        }
        return last;
    }

    private static int lastPoint(Chain chain, int column) {
        int last = lastPoint(chain.head(), column);
        int start = column + chain.head().flat().length();
        if (chain.links().size() == 1 && chain.head().flat().startsWith("new ")) {
            return Math.max(last, lastPoint(chain.links().get(0), start));
        }
        for (Call link : chain.links()) {
            last = Math.max(last, Math.max(start, lastPoint(link, start)));
            start += link.flat().length();
        }
        return last;
    }

    private static String call(Call call, int column, int indent, int tail) {
        List<Code> arguments = call.arguments();
        if (arguments.isEmpty()) {
            return call.flat();
        }
        int inner = indent + CONTINUED;
        int start = column + call.name().length() + 1;
        if (arguments.size() == 1 && goesOn(arguments.get(0).joined(), start, inner, tail + 1)) {
            return call.name() + "(" + of(arguments.get(0), start, indent, tail + 1) + ")";
        }
        return call.name() + "(" + arguments(arguments, inner, tail + 1) + ")";
    }

    /** Whether an argument begins on the line of the parenthesis before it, though it ends on another one. */
    private static boolean goesOn(Code argument, int start, int inner, int tail) {
        if (argument instanceof Chain chain && !fits(chain.head(), start, 0) && fits(chain.head(), inner, 0)) {
            return false;
        }
        return !(argument instanceof Code.Text) && !fits(argument, inner, tail) && isBroken(argument, inner, tail);
    }

    /** Whether there is a place to break it where what stands alone then has room. */
    private static boolean isBroken(Code said, int inner, int tail) {
        Code code = said.joined();
        if (code instanceof Call call && call.arguments().size() == 1) {
            Code alone = call.arguments().get(0);
            return fits(alone, inner, tail + 1) || isBroken(alone, inner, tail + 1);
        }
        return !(code instanceof Code.Text);
    }

    private static String arguments(List<Code> arguments, int indent, int tail) {
        String together = arguments.stream().map(Code::flat).collect(Collectors.joining(", "));
        if (indent + together.length() + tail <= WIDTH && lastPoint(arguments, indent) <= LAST_POINT) {
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
        if (fits(lambda.body(), inner, tail)) {
            return head + newLine(inner) + lambda.body().flat();
        }
        return head + " " + of(lambda.body(), column + head.length() + 1, indent, tail);
    }

    static String newLine(int indent) {
        return "\n" + " ".repeat(indent);
    }
}
