package dev.cinnabar.cli.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A part of the tour. Immutable.
 *
 * @param title what is to be seen, a sentence without its end
 * @param code the Java that shows it
 */
public record TourStep(String title, String code) {
    private static final String TITLE = "// ";

    /** All of them, in their order. */
    public static List<TourStep> all() {
        return Stream.of(text().split("(?m)^" + TITLE))
                .filter(part -> !part.isBlank())
                .map(TourStep::of)
                .toList();
    }

    private static TourStep of(String part) {
        int end = part.indexOf('\n');
        return new TourStep(part.substring(0, end), part.substring(end).strip());
    }

    private static String text() {
        try (InputStream file = TourStep.class.getResourceAsStream("tour.jsh")) {
            return new String(Objects.requireNonNull(file, "tour.jsh").readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the tour", unreadable);
        }
    }
}
