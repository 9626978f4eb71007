package dev.cinnabar.it.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The source of a class, by its lines: the tour shows the lines that run, not a copy of them. */
record SourceLines(List<String> lines) {
    static SourceLines of(Class<?> type) {
        Path file = Path.of("it-tests/src/test/java", type.getName().replace('.', '/') + ".java");
        Path inModule = Path.of("src/test/java", type.getName().replace('.', '/') + ".java");
        try {
            return new SourceLines(Files.readAllLines(Files.exists(file) ? file : inModule));
        } catch (IOException e) {
            throw new UncheckedIOException("the tour shows its own source, and runs from the repository", e);
        }
    }

    /** What stands between the parentheses of the call that begins in a line, without its common indentation. */
    List<String> callAt(int line) {
        List<String> call = new ArrayList<>();
        int open = 0;
        for (int i = line - 1; i < lines.size(); i++) {
            String text = lines.get(i);
            call.add(text);
            open += count(text, '(') - count(text, ')');
            if (open <= 0) {
                break;
            }
        }
        return bare(call);
    }

    private static int count(String text, char mark) {
        return (int) text.chars().filter(c -> c == mark).count();
    }

    private static List<String> bare(List<String> call) {
        String first = call.get(0);
        int indentation = first.length() - first.stripLeading().length();
        List<String> bare = new ArrayList<>();
        call.forEach(text -> bare.add(text.length() < indentation ? text.strip() : text.substring(indentation)));
        bare.set(0, bare.get(0).replace("steps.show(() -> ", ""));
        int last = bare.size() - 1;
        bare.set(last, bare.get(last).replaceAll("\\);$", ""));
        return bare;
    }
}
