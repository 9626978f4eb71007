package dev.cinnabar.migrate.graph;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.NearNames;
import dev.cinnabar.error.UsageException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The mistakes of graphs and of what is said about them. Stateless. */
final class GraphRefusal {
    private GraphRefusal() {}

    static UsageException graph(String problem, String cure) {
        return new UsageException(ErrorCode.REVISION_GRAPH, problem, cure);
    }

    static UsageException none(String problem, String cure) {
        return new UsageException(ErrorCode.NO_SUCH_REVISION, problem, cure);
    }

    static UsageException several(String problem, String cure) {
        return new UsageException(ErrorCode.AMBIGUOUS_REVISION, problem, cure);
    }

    /** A sentence that names the nearest ones, or an empty text where none is near. */
    static String near(String said, Collection<String> names) {
        List<String> near = NearNames.of(said, names);
        return near.isEmpty() ? "" : "Near it: " + names(near) + ". ";
    }

    /** The names in backquotes, with commas between them. */
    static String names(Collection<String> names) {
        return names.stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
    }
}
