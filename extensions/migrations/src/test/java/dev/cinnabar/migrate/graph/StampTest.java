package dev.cinnabar.migrate.graph;

import static dev.cinnabar.migrate.graph.Written.at;
import static dev.cinnabar.migrate.graph.Written.graph;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StampTest {
    private final RevisionGraph graph = graph(
            "a",
            "b : a",
            "c1 : b # left",
            "d1 : c1",
            "c2 : b # right",
            "d2 : c2",
            "x1 # apart",
            "x2 : x1",
            "x3 : x2 / d1");

    @ParameterizedTest
    @Tag("AL-TRAVERSE-09")
    @CsvSource({
        // where it stands, what is said, where it stands then
        "'', heads, d2 x3",
        "d1 d2, heads, d2 x3",
        "d1 d2 x2, base, ''",
        "'', b, b",
        "b, d1, d1",
        "d1, b, b",
        "d1 d2, b, b",
        "d1 d2, c1, c1 d2",
        "d1 d2, left, c1 d2",
        "d1 d2 x2, apart@base, d1 d2",
        "d1 d2 x2, left@base, d2 x2",
        "d1 x2, d2, d1 d2 x2",
        "d1 x2, c2, c2 d1 x2",
        "d1, x2, d1 x2",
        "d1 x2, x1 c1, c1 x1",
        "x3, c1, c1 x2",
        "x3, c1 x3, x3",
        "d1 d2, base x1, x1",
        "c1, +1, d1",
        "d1 d2, left@-1, c1 d2",
        "d1 d2, current, d1 d2",
        // a row too many goes
        "a d1, d1, d1",
        // both said: the lower one is implied
        "d1, a d2, d1 d2",
    })
    void stamp_movesTheBranchesConcerned(String heads, String targets, String then) {
        assertThat(graph.stamp(at(heads), at(targets))).containsExactlyElementsOf(at(then));
    }
}
