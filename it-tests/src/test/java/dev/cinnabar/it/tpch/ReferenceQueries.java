package dev.cinnabar.it.tpch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The reference SQL of the 22 TPC-H queries for one database. A file below the dialect's own folder wins over the one in
 * {@code standard}; the README beside the folders describes tables, headers and parameters. Immutable.
 */
final class ReferenceQueries {
    static final int COUNT = 22;

    private final List<ReferenceQuery> queries;

    private ReferenceQueries(List<ReferenceQuery> queries) {
        this.queries = queries;
    }

    /** Reads the files for a dialect by its name: {@code sqlite}, {@code postgresql} or {@code mysql}. */
    static ReferenceQueries of(String dialect) {
        return new ReferenceQueries(IntStream.rangeClosed(1, COUNT)
                .mapToObj(number -> load(dialect, number))
                .toList());
    }

    /** The query with a number from 1 to 22. */
    ReferenceQuery query(int number) {
        return queries.get(number - 1);
    }

    private static ReferenceQuery load(String dialect, int number) {
        var lines = lines(dialect, "q%02d.sql".formatted(number));
        var columns = lines.stream()
                .filter(line -> line.startsWith("--   "))
                .map(line -> ResultColumn.parse(line.substring(2)))
                .toList();
        var sql = lines.stream().filter(line -> !line.startsWith("--")).toList();
        return new ReferenceQuery(number, String.join("\n", sql), columns);
    }

    private static List<String> lines(String dialect, String file) {
        try (InputStream in = resource(dialect, file).openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL resource(String dialect, String file) {
        return Stream.of(dialect, "standard")
                .map(folder -> ReferenceQueries.class.getResource("/tpch/" + folder + "/" + file))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no reference SQL " + file + " for " + dialect));
    }
}
