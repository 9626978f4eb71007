package dev.cinnabar.it.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page that sets lines of another library beside ours: tables whose right column is ours, and blocks whose first line says whose they
 * are, {@code // Cinnabar} or {@code -- Cinnabar}. Immutable.
 *
 * @param text the whole page
 */
record SideBySide(String text) {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern ROW = Pattern.compile("^\\|.*\\|$", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern BLOCK = Pattern.compile("```\\w+\n(?://|--) Cinnabar.*\n((?s:.*?))```");

    static SideBySide of(String name) throws IOException {
        return new SideBySide(Files.readString(ROOT.resolve("docs/coming-from/" + name + ".md")));
    }

    /** Our lines in Java, from the tables and from the blocks, each without what is white. */
    List<String> code() {
        Stream<String> blocks = BLOCK.matcher(text).results().map(block -> block.group(1));
        return Stream.concat(cells().filter(cell -> !isCommand(cell)), blocks)
                .map(SideBySide::withoutBlanks)
                .toList();
    }

    /** Our lines that a person types at a terminal, in the order of the page: the words behind {@code cinnabar}. */
    List<List<String>> commands() {
        return cells().filter(SideBySide::isCommand)
                .map(command -> Pattern.compile("\"([^\"]*)\"|[^ ]+")
                        .matcher(command)
                        .results()
                        .skip(1)
                        .map(word -> word.group(1) == null ? word.group() : word.group(1))
                        .toList())
                .toList();
    }

    /** How many lines are set beside each other. */
    long pairs() {
        return ROW.matcher(text)
                        .results()
                        .filter(row -> row.group().contains("`"))
                        .count()
                + BLOCK.matcher(text).results().count();
    }

    private Stream<String> cells() {
        return ROW.matcher(text).results().map(MatchResult::group).flatMap(row -> {
            String[] columns = row.split("\\|");
            return CODE.matcher(columns[columns.length - 1]).results().map(code -> code.group(1));
        });
    }

    private static boolean isCommand(String cell) {
        return cell.startsWith("cinnabar ");
    }

    static String withoutBlanks(String text) {
        return text.replaceAll("\\s", "");
    }
}
