package dev.cinnabar.sql;

import dev.cinnabar.sql.node.ComparisonOperator;
import dev.cinnabar.sql.node.FunctionCall;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The functions that are the same everywhere (SQL:2016 6.30 to 6.32); all of them give NULL for NULL, but nullif. */
final class EvaluatedFunctions {
    private EvaluatedFunctions() {}

    static Outcome call(FunctionCall call, List<Outcome> arguments) {
        if (call.name().equals("nullif")) {
            return nullIf(arguments.get(0), arguments.get(1));
        } else if (arguments.stream().anyMatch(Outcome::isNull)) {
            return known(call.name()) ? Outcome.NULL : none(call);
        }
        return switch (call.name()) {
            case "lower", "upper", "trim", "char_length", "substring", "replace", "position" ->
                Outcome.of(ofText(call.name(), arguments));
            case "abs", "round", "floor", "ceiling" -> Outcome.of(ofNumber(call.name(), arguments));
            case "greatest" -> extreme(arguments, ComparisonOperator.GT);
            case "least" -> extreme(arguments, ComparisonOperator.LT);
            default -> none(call);
        };
    }

    private static boolean known(String name) {
        return switch (name) {
            case "lower", "upper", "trim", "char_length", "substring", "replace", "position" -> true;
            case "abs", "round", "floor", "ceiling", "greatest", "least" -> true;
            default -> false;
        };
    }

    private static Outcome none(FunctionCall call) {
        throw OnlyInDatabase.refused("the function " + call.name());
    }

    private static Outcome nullIf(Outcome first, Outcome second) {
        return Comparing.compare(first, ComparisonOperator.EQ, second).isTrue() ? Outcome.NULL : first;
    }

    private static Outcome extreme(List<Outcome> arguments, ComparisonOperator better) {
        Outcome best = arguments.get(0);
        for (Outcome argument : arguments) {
            best = Comparing.compare(argument, better, best).isTrue() ? argument : best;
        }
        return best;
    }

    private static Object ofText(String name, List<Outcome> arguments) {
        String text = arguments.get(0).as(String.class);
        return switch (name) {
            case "lower" -> text.toLowerCase(Locale.ROOT);
            case "upper" -> text.toUpperCase(Locale.ROOT);
            case "trim" -> trimmed(text);
            case "char_length" -> text.codePointCount(0, text.length());
            case "substring" -> substring(text, arguments);
            case "replace" ->
                replaced(
                        text,
                        arguments.get(1).as(String.class),
                        arguments.get(2).as(String.class));
            default -> position(text, arguments.get(1).as(String.class));
        };
    }

    /** Blanks alone are taken off, no other white space. */
    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        return text.substring(from, to);
    }

    /** From a position that counts from 1; what lies before the text counts, but gives nothing. */
    private static String substring(String text, List<Outcome> arguments) {
        int[] points = text.codePoints().toArray();
        long from = Computing.whole(arguments.get(1).as(Number.class)) - 1;
        long to = arguments.size() < 3
                ? points.length
                : from + Math.max(0, Computing.whole(arguments.get(2).as(Number.class)));
        int first = (int) Math.max(0, Math.min(from, points.length));
        int last = (int) Math.max(first, Math.min(to, points.length));
        return new String(points, first, last - first);
    }

    private static String replaced(String text, String what, String with) {
        return what.isEmpty() ? text : text.replace(what, with);
    }

    private static int position(String part, String text) {
        int at = text.indexOf(part);
        return at < 0 ? 0 : text.codePointCount(0, at) + 1;
    }

    private static Number ofNumber(String name, List<Outcome> arguments) {
        Number of = arguments.get(0).as(Number.class);
        BigDecimal exact = Computing.exact(of);
        return switch (name) {
            case "abs" -> exact.signum() < 0 ? Computing.negate(of) : of;
            case "floor" -> exact.setScale(0, RoundingMode.FLOOR);
            case "ceiling" -> exact.setScale(0, RoundingMode.CEILING);
            default ->
                exact.setScale(
                        (int) Computing.whole(
                                (Number) Objects.requireNonNull(arguments.get(1).value())),
                        RoundingMode.HALF_UP);
        };
    }
}
