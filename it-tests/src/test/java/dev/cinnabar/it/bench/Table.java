package dev.cinnabar.it.bench;

import static java.util.stream.Collectors.joining;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Prints what was measured: a line for each case and database, and at the end what was sent. Confined to one thread. */
final class Table<C extends Contender> {
    private final PrintStream out;
    private final List<String> contenders;
    private final List<Measured<C>> all = new ArrayList<>();

    Table(PrintStream out, List<Entrant<C>> entrants) {
        this.out = out;
        this.contenders = entrants.stream().map(Entrant::name).toList();
    }

    /** Those whose times stand beside plain's. */
    private List<String> others() {
        return contenders.stream().filter(name -> !name.equals(Entrant.PLAIN)).toList();
    }

    void head() {
        print("case", "database", "plain us/op", others(), "goal", "met", "bytes goal, met", "driver calls");
    }

    private void print(
            String code,
            String database,
            String plain,
            List<String> others,
            String goal,
            String met,
            String bytesGoal,
            String calls) {
        String ratios = others.stream()
                .map(text -> String.format(Locale.ROOT, "%11s", text))
                .collect(joining(" "));
        out.printf(
                "%-4s %-10s %12s %s %7s %-4s %-18s %s%n", code, database, plain, ratios, goal, met, bytesGoal, calls);
    }

    /** One case on one database, all contenders. */
    void add(List<Measured<C>> side) {
        all.addAll(side);
        new Line(side).print();
    }

    /** What a case cost on a database. */
    private final class Line {
        private final BenchCase<C> what;
        private final BenchDatabase database;
        private final List<Measured<C>> side;

        Line(List<Measured<C>> side) {
            this.what = side.get(0).what();
            this.database = side.get(0).database();
            this.side = side;
        }

        void print() {
            double goal = what.goal().time(database);
            Table.this.print(
                    what.code(),
                    what.sends() ? database.label() : "-",
                    of(Entrant.PLAIN).map(plain -> decimal(plain.time())).orElse("-"),
                    others().stream().map(this::shown).toList(),
                    Double.isNaN(goal) ? "-" : decimal(goal),
                    ratio(Entrant.CINNABAR)
                            .filter(ratio -> !Double.isNaN(goal))
                            .map(ratio -> yes(ratio <= goal))
                            .orElse("-"),
                    bytesGoal(),
                    each(measured -> String.valueOf(measured.sent().size())));
            out.printf("     bytes/op: %s%n", each(measured -> String.valueOf(Math.round(measured.bytes()))));
        }

        private Optional<Measured<C>> of(String contender) {
            return measured(what, database, contender);
        }

        private String shown(String contender) {
            return ratio(contender).map(Table::decimal).orElse("-") + (what.sends() ? "" : " us");
        }

        private Optional<Double> ratio(String contender) {
            Optional<Double> unit = what.sends() ? measure(contender).map(Measured::time) : Optional.of(1.0);
            return of(contender).flatMap(one -> unit.map(time -> one.time() / time));
        }

        /** What a contender's figures are multiples of. */
        private Optional<Measured<C>> measure(String contender) {
            return what.measure().isPresent() ? measured(what.measure().get(), database, contender) : of(Entrant.PLAIN);
        }

        private String bytesGoal() {
            double unit = measure(Entrant.CINNABAR).map(Measured::bytes).orElse(Double.NaN);
            double goal = what.goal().bytes(what.rows(), unit);
            return Double.isNaN(goal) ? "-" : Math.round(goal) + met(goal);
        }

        private String met(double bytesGoal) {
            return of(Entrant.CINNABAR)
                    .map(ours -> ", " + yes(ours.bytes() <= bytesGoal))
                    .orElse("");
        }

        private String each(Function<Measured<C>, String> number) {
            return side.stream()
                    .map(measured -> measured.contender() + " " + number.apply(measured))
                    .collect(joining(", "));
        }
    }

    private Optional<Measured<C>> measured(BenchCase<C> what, BenchDatabase database, String contender) {
        return all.stream()
                .filter(one -> one.what().equals(what)
                        && one.database() == database
                        && one.contender().equals(contender))
                .findFirst();
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
        for (Measured<C> measured : all) {
            Map<String, Integer> sent = new LinkedHashMap<>();
            measured.sent().forEach(sql -> sent.merge(sql, 1, Integer::sum));
            sent.forEach((sql, times) -> out.printf(
                    "%s %s %s %d x %s%n",
                    measured.what().code(), measured.database().label(), measured.contender(), times, shortened(sql)));
        }
    }

    private static String shortened(String sql) {
        return sql.length() <= 220 ? sql : sql.substring(0, 200) + " … (" + sql.length() + " characters)";
    }
}
