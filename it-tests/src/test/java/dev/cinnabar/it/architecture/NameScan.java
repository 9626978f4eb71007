package dev.cinnabar.it.architecture;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks for words in sources, comments left out: a comment may say which database a rule is owed to. */
record NameScan(List<String> modules, Pattern words) {
    private static final Pattern COMMENT_OR_STRING =
            Pattern.compile("\"(?:\\\\.|[^\"\\\\\\n])*\"|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    NameScan {
        modules = List.copyOf(modules);
    }

    /** Each place as {@code file:line: text}. */
    List<String> breaches(House house) {
        return modules.stream()
                .flatMap(module -> house.sources(module).stream())
                .flatMap(this::places)
                .toList();
    }

    private Stream<String> places(Path file) {
        var lines = withoutComments(House.text(file)).split("\n", -1);
        return IntStream.range(0, lines.length)
                .filter(line -> words.matcher(lines[line]).find())
                .mapToObj(line -> file.getFileName() + ":" + (line + 1) + ": " + lines[line].strip());
    }

    /** Comments become blank, line by line; strings stay. */
    private static String withoutComments(String source) {
        return COMMENT_OR_STRING.matcher(source).replaceAll(found -> {
            var text = found.group();
            var kept = text.startsWith("\"") ? text : text.replaceAll("[^\\n]", " ");
            return Matcher.quoteReplacement(kept);
        });
    }
}
