import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/**
 * Reads what a test run left in the modules' target folders, prints it as tables, and ends with 1 when something failed or a count
 * was not met. Run by {@code ./cinnabar verify} as {@code java Report.java <title> <root> <folder of reports> <file for
 * totals> <file of what is owed>}.
 *
 * <p>Where the numbers come from:
 *
 * <ul>
 *   <li>{@code target/<folder of reports>/TEST-*.xml}: Surefire's reports. A test belongs to the database whose word (Sqlite,
 *       Postgres, Mysql, H2) stands in the name of its class, or in the display name of its parameters: {@code [1] POSTGRES}.
 *   <li>{@code it-tests/target/suites/*.tsv}: one line for each random suite: suite, cases run, cases required.
 *   <li>{@code it-tests/target/kit/<dialect>.tsv}: one line for each row of the compliance kit: id, and {@code shown},
 *       {@code gated:FEATURE} or {@code failed}.
 *   <li>{@code it-tests/required.tsv}, or {@code required-25.tsv} for the short pass: what a run owes, see there.
 * </ul>
 */
public final class Report {
    private static final List<String> DATABASES = List.of("SQLite", "PostgreSQL", "MySQL", "H2", "no database");
    private static final Pattern CLASS_WORD = Pattern.compile("Sqlite|Postgres(ql)?|Mysql|H2");
    private static final Pattern PARAMETER_WORD =
            Pattern.compile("^\\[\\d+\\].*?\\b(sqlite|postgres(?:ql)?|mysql|h2)\\b", Pattern.CASE_INSENSITIVE);

    private static final Set<String> FAILURES = Set.of("failure", "error");
    private static final int FAILURE_LINES = 80;

    private final Path root;
    private final Map<String, Map<String, Count>> matrix = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final Map<String, Long> reached = new LinkedHashMap<>();
    private final Count total = new Count();

    private Report(Path root) {
        this.root = root;
    }

    public static void main(String[] args) throws Exception {
        var report = new Report(Path.of(args[1]));
        report.readTests(args[2]);
        System.out.println();
        System.out.println("== " + args[0]);
        report.printMatrix();
        report.printSuites();
        report.printKit();
        report.failures.forEach(System.out::println);
        report.checkRequired(Path.of(args[4]));
        report.faults.forEach(fault -> System.out.println("NOT MET: " + fault));
        System.out.println(args[0] + ": " + report.total.sentence());
        var line = report.total.passed + "\t" + report.total.failed + "\t" + report.total.skipped + "\n";
        Files.writeString(Path.of(args[3]), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        System.exit(report.faults.isEmpty() && report.total.failed == 0 && report.total.passed > 0 ? 0 : 1);
    }

    private void readTests(String folder) throws Exception {
        for (var module : modules()) {
            for (var file : files(module.resolve("target").resolve(folder), ".xml")) {
                readSuite(root.relativize(module).toString(), file);
            }
        }
    }

    private List<Path> modules() {
        try (var found = Files.walk(root, 2)) {
            return found.filter(folder -> Files.isDirectory(folder.resolve("src")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private void readSuite(String module, Path file) throws Exception {
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        var cases = document.getElementsByTagName("testcase");
        for (var i = 0; i < cases.getLength(); i++) {
            count(module, (Element) cases.item(i));
        }
    }

    private void count(String module, Element test) {
        var fullName = test.getAttribute("classname");
        var name = fullName.substring(fullName.lastIndexOf('.') + 1);
        var database = databaseOf(name, test.getAttribute("name"));
        var suite = database.equals("no database") ? "unit: " + module : suiteOf(name);
        var cell = matrix.computeIfAbsent(suite, key -> new TreeMap<>()).computeIfAbsent(database, key -> new Count());
        for (var count : List.of(cell, total)) {
            count.add(test);
        }
        failureOf(test).ifPresent(text -> failures.add("FAILED: " + name + "." + test.getAttribute("name") + "\n" + text));
    }

    /** What a test met: a failure that does not come again can be told by nothing else. */
    private static Optional<String> failureOf(Element test) {
        var children = test.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(child -> FAILURES.contains(child.getNodeName()))
                .map(child -> child.getTextContent().lines().limit(FAILURE_LINES).collect(Collectors.joining("\n    ", "    ", "")))
                .findFirst();
    }

    private static String databaseOf(String className, String testName) {
        var inClass = CLASS_WORD.matcher(className);
        if (inClass.find()) {
            return product(inClass.group());
        }
        var inParameters = PARAMETER_WORD.matcher(testName);
        return inParameters.find() ? product(inParameters.group(1)) : "no database";
    }

    private static String product(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "sqlite" -> "SQLite";
            case "mysql" -> "MySQL";
            case "h2" -> "H2";
            default -> "PostgreSQL";
        };
    }

    /** The class's name without the database, without what is nested in it: {@code PostgresKitTest$Joins} is {@code Kit}. */
    private static String suiteOf(String className) {
        var outer = className.replaceFirst("\\$.*", "");
        var suite = CLASS_WORD.matcher(outer).replaceAll("").replaceFirst("Test$", "");
        return suite.isEmpty() ? outer : suite;
    }

    private void printMatrix() {
        var width = Math.max(12, matrix.keySet().stream().mapToInt(String::length).max().orElse(0));
        row(width, "suite", DATABASES);
        matrix.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().startsWith("unit: ")))
                .forEach(entry -> row(width, entry.getKey(), cells(entry.getValue())));
        row(width, "all", DATABASES.stream().map(this::sum).map(Count::cell).toList());
        DATABASES.forEach(database -> reached.put("tests:" + database, (long) sum(database).passed));
    }

    private static void row(int width, String head, List<String> cells) {
        var line = new StringBuilder(String.format("%-" + width + "s", head));
        cells.forEach(cell -> line.append(String.format("  %16s", cell)));
        System.out.println(line);
    }

    private static List<String> cells(Map<String, Count> counts) {
        return DATABASES.stream()
                .map(database -> counts.getOrDefault(database, new Count()).cell())
                .toList();
    }

    private Count sum(String database) {
        var sum = new Count();
        matrix.values().forEach(counts -> sum.add(counts.getOrDefault(database, new Count())));
        return sum;
    }

    private void printSuites() throws IOException {
        for (var file : files(root.resolve("it-tests/target/suites"), ".tsv")) {
            for (var line : Files.readAllLines(file)) {
                suite(file, line.split("\t"));
            }
        }
    }

    private void suite(Path file, String[] columns) {
        if (columns.length < 3) {
            faults.add(file + " has a line that is not: suite, cases run, cases required");
            return;
        }
        var run = Long.parseLong(columns[1].strip());
        var required = Long.parseLong(columns[2].strip());
        reached.merge("suite:" + columns[0], run, Long::sum);
        System.out.printf("random suite %s: %d cases run / %d required%n", columns[0], run, required);
        if (run < required) {
            faults.add("random suite " + columns[0] + " ran " + run + " cases of " + required);
        }
    }

    private void printKit() throws IOException {
        for (var file : files(root.resolve("it-tests/target/kit"), ".tsv")) {
            var dialect = file.getFileName().toString().replace(".tsv", "");
            var states = Files.readAllLines(file).stream()
                    .filter(line -> line.contains("\t"))
                    .map(line -> line.split("\t")[1].strip())
                    .toList();
            var shown = states.stream().filter("shown"::equals).count();
            var gates = new TreeMap<String, Integer>();
            states.stream()
                    .filter(state -> state.startsWith("gated:"))
                    .forEach(state -> gates.merge(state.substring("gated:".length()), 1, Integer::sum));
            var gated = gates.values().stream().mapToInt(Integer::intValue).sum();
            System.out.printf("kit on %s: %d shown, %d gated %s", dialect, shown, gated, gates);
            System.out.printf(", %d failed%n", states.size() - shown - gated);
            reached.put("kit:" + dialect, shown);
        }
    }

    private void checkRequired(Path owed) throws IOException {
        for (var line : Files.readAllLines(owed)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var columns = line.split("\t");
                var count = reached.getOrDefault(columns[0], 0L);
                if (count < Long.parseLong(columns[1].strip())) {
                    faults.add(columns[0] + " reached " + count + " of " + columns[1]);
                }
            }
        }
    }

    /** How many tests ended in which way. */
    private static final class Count {
        private int passed;
        private int failed;
        private int skipped;

        private void add(Element test) {
            if (failureOf(test).isPresent()) {
                failed++;
            } else if (has(test, "skipped")) {
                skipped++;
            } else {
                passed++;
            }
        }

        private void add(Count other) {
            passed += other.passed;
            failed += other.failed;
            skipped += other.skipped;
        }

        private static boolean has(Element test, String child) {
            var children = test.getChildNodes();
            return IntStream.range(0, children.getLength())
                    .anyMatch(i -> children.item(i).getNodeName().equals(child));
        }

        private String cell() {
            if (passed + failed + skipped == 0) {
                return "-";
            }
            return passed + (failed > 0 ? " " + failed + " FAILED" : "") + (skipped > 0 ? " " + skipped + " skip" : "");
        }

        private String sentence() {
            return passed + " passed, " + failed + " failed, " + skipped + " skipped";
        }
    }
}
