package dev.cinnabar.it.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A page of docs/start: the files that it shows stand each behind a line with its path, and what is printed in a block of text. Immutable.
 *
 * @param text the whole page
 */
record StartPage(String text) {
    /** The folder of the repository. */
    static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private static final Pattern FILE =
            Pattern.compile("^`([^`]+)`\n\n```\\w+\n(.*?)```", Pattern.MULTILINE | Pattern.DOTALL);

    static StartPage of(String name) throws IOException {
        return new StartPage(Files.readString(ROOT.resolve("docs/start/" + name + ".md")));
    }

    /** The files by their paths. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        FILE.matcher(text).results().forEach(file -> files.put(file.group(1), file.group(2)));
        return files;
    }

    /** Writes the files into a folder. */
    void unpack(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    /** What the page says that its program prints. */
    String printed() {
        return block("text");
    }

    private String block(String language) {
        MatchResult found = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(text)
                .results()
                .findFirst()
                .orElseThrow();
        return found.group(1);
    }
}
