package dev.cinnabar.it.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints what was measured: a line for each case and database, and at the end what was sent. Confined to one thread. */
final class CoreTable {
    private static final String LINE = "%-4s %-11s %12s %8s %9s %8s %-4s  %-30s %-18s %s%n";

    private final PrintStream out;
    private final List<Measured> all = new ArrayList<>();

    CoreTable(PrintStream out) {
        this.out = out;
    }

    void head() {
        out.printf(
                LINE,
                "case",
                "database",
                "plain us/op",
                "limit",
                "cinnabar",
                "goal",
                "met",
                "bytes/op: plain, limit, ours",
                "bytes goal, met",
                "driver calls");
    }

    /** One case on one database, all contenders. */
    void add(List<Measured> side) {
        all.addAll(side);
        Measured any = side.get(0);
        Goal goal = any.what().goal();
        Measured plain = of(side, ContenderKind.PLAIN);
        Measured ours = of(side, ContenderKind.CINNABAR);
        double unit = any.what().sends() && plain != null ? plain.time() : 1;
        double time = goal.time(any.database());
        double bytes = goal.bytes(any.what().rows(), plain == null ? Double.NaN : plain.bytes());
        out.printf(
                LINE,
                any.what().code(),
                any.what().sends() ? any.database().label() : "-",
                plain == null ? "-" : decimal(plain.time()),
                ratio(of(side, ContenderKind.LIMIT), unit),
                ratio(ours, unit) + (any.what().sends() ? "" : " us"),
                decimal(time),
                ours == null || any.what().sends() && plain == null ? "-" : yes(ours.time() / unit <= time),
                bytes(plain) + ", " + bytes(of(side, ContenderKind.LIMIT)) + ", " + bytes(ours),
                Double.isNaN(bytes) ? "-" : Math.round(bytes) + ours(ours, bytes),
                calls(side));
    }

    private static String ours(@Nullable Measured ours, double bytes) {
        return ours == null ? "" : ", " + yes(ours.bytes() <= bytes);
    }

    private static String calls(List<Measured> side) {
        return String.join(
                ", ",
                side.stream()
                        .map(measured -> String.valueOf(measured.sent().size()))
                        .toList());
    }

    private static @Nullable Measured of(List<Measured> side, ContenderKind contender) {
        return side.stream()
                .filter(measured -> measured.contender() == contender)
                .findFirst()
                .orElse(null);
    }

    private static String ratio(@Nullable Measured measured, double unit) {
        return measured == null ? "-" : decimal(measured.time() / unit);
    }

    private static String bytes(@Nullable Measured measured) {
        return measured == null ? "-" : String.valueOf(Math.round(measured.bytes()));
    }

    private static String yes(boolean met) {
        return met ? "yes" : "NO";
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    /** What each contender sent for one operation; equal ones once, with their number. */
    void statements() {
        out.println();
        for (Measured measured : all) {
            Map<String, Integer> sent = new LinkedHashMap<>();
            measured.sent().forEach(sql -> sent.merge(sql, 1, Integer::sum));
            sent.forEach((sql, times) -> out.printf(
                    "%s %s %s %d x %s%n",
                    measured.what().code(),
                    measured.database().label(),
                    measured.contender().name().toLowerCase(Locale.ROOT),
                    times,
                    shortened(sql)));
        }
    }

    private static String shortened(String sql) {
        return sql.length() <= 220 ? sql : sql.substring(0, 200) + " … (" + sql.length() + " characters)";
    }
}
