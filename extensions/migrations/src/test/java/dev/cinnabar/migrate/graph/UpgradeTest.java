package dev.cinnabar.migrate.graph;

import static dev.cinnabar.migrate.graph.Written.at;
import static dev.cinnabar.migrate.graph.Written.graph;
import static dev.cinnabar.migrate.graph.Written.hops;
import static dev.cinnabar.migrate.graph.Written.ids;
import static dev.cinnabar.migrate.graph.Written.taken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class UpgradeTest {
    private final RevisionGraph line = graph("a", "b : a", "c : b", "d : c");
    private final RevisionGraph fork = graph("a", "b : a", "c1 : b # left", "d1 : c1", "c2 : b # right", "d2 : c2");
    private final RevisionGraph joined = graph("a", "b : a", "c1 : b # left", "c2 : b # right", "m : c1 c2", "n : m");

    @Test
    @Tag("AL-TRAVERSE-01")
    void way_isInOrder_andMovesTheRow() {
        assertThat(hops(line.upgrade(at("a"), "c"))).containsExactly("up b: -a +b", "up c: -b +c");
        assertThat(hops(line.upgrade(at(""), "b"))).containsExactly("up a: +a", "up b: -a +b");
        assertThat(taken(line.upgrade(at("a"), "+2"))).containsExactly("b", "c");
        assertThat(taken(line.upgrade(at(""), "+1"))).containsExactly("a");
        assertThat(taken(line.upgrade(at("a"), "b+1"))).containsExactly("b", "c");
    }

    @Test
    void way_isEmpty_whenTheTargetIsThere() {
        assertThat(line.upgrade(at("d"), "head")).isEmpty();
        assertThat(line.upgrade(at("d"), "b")).isEmpty();
        assertThat(line.upgrade(at("b"), "base")).isEmpty();
    }

    @Test
    void way_isRefused_whenThereAreNotSoManySteps() {
        assertThatThrownBy(() -> line.upgrade(at("c"), "+2"))
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll("`+2` leads too far", "after 1 steps");
    }

    @Test
    @Tag("AL-TRAVERSE-04")
    void steps_areRefused_whenTheDatabaseStandsAtTwo() {
        assertThatThrownBy(() -> fork.upgrade(at("c1 c2"), "+1"))
                .isInstanceOfSatisfying(
                        UsageException.class, error -> assertThat(error.code()).isEqualTo(ErrorCode.AMBIGUOUS_REVISION))
                .hasMessageContainingAll("`c1`, `c2`", "`label@+1`");
        assertThat(hops(fork.upgrade(at("c1 c2"), "left@+1"))).containsExactly("up d1: -c1 +d1");
    }

    @Test
    void branch_isTaken_andTheOtherStays() {
        assertThat(hops(fork.upgrade(at(""), "left@head")))
                .containsExactly("up a: +a", "up b: -a +b", "up c1: -b +c1", "up d1: -c1 +d1");
        assertThat(hops(fork.upgrade(at("d1"), "heads"))).containsExactly("up c2: +c2", "up d2: -c2 +d2");
        assertThat(hops(fork.upgrade(at("b"), "right@+1"))).containsExactly("up c2: -b +c2");
    }

    @Test
    @Tag("AL-GRAPH-05")
    void diamond_takesEachOnce() {
        assertThat(taken(joined.upgrade(at(""), "head"))).containsExactly("a", "b", "c1", "c2", "m", "n");
    }

    @Test
    @Tag("AL-TRAVERSE-07")
    void join_takesOneRowAway_andMovesTheOther() {
        assertThat(hops(joined.upgrade(at("c1 c2"), "m"))).containsExactly("up m: -c1 -c2 +m");
        assertThat(hops(joined.upgrade(at("c1"), "+1"))).containsExactly("up c2: +c2", "up m: -c1 -c2 +m");
    }

    @Test
    @Tag("AL-GRAPH-07")
    void dependency_isTakenFirst_whenItIsOnAnotherBranch() {
        RevisionGraph graph = graph("a1 # ay", "a2 : a1", "a3 : a2", "b1 # be", "b2 : b1 / a2", "b3 : b2");

        assertThat(hops(graph.upgrade(at(""), "be@head")))
                .containsExactly("up a1: +a1", "up a2: -a1 +a2", "up b1: +b1", "up b2: -a2 -b1 +b2", "up b3: -b2 +b3");
        assertThat(hops(graph.upgrade(at("b3"), "ay@head"))).containsExactly("up a3: +a3");
        assertThat(hops(graph.upgrade(at("b3"), "ay@+1"))).containsExactly("up a3: +a3");
    }

    @Test
    void rowThatAnotherHeadImplies_goesWithTheFirstHop() {
        RevisionGraph graph = graph("a1", "b1 / a1", "b2 : b1");

        assertThat(hops(graph.upgrade(at("a1 b1"), "b2"))).containsExactly("up b2: -a1 -b1 +b2");
        assertThat(ids(graph.upTo(at("b1")))).containsExactly("a1", "b1");
        assertThat(graph.upgrade(at("b2"), "heads")).isEmpty();
    }

    @Test
    void order_isTheSame_howeverTheRevisionsAreFound() {
        List<RevisionNode> nodes = new ArrayList<>(
                Stream.of("a", "b : a", "c1 : b", "c2 : b", "c3 : b / x", "m : c1 c2", "x", "y : x", "z : y m")
                        .map(Written::node)
                        .toList());
        List<String> first = ids(RevisionGraph.of(nodes).inOrder());

        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(nodes, new Random(seed));
            assertThat(ids(RevisionGraph.of(nodes).inOrder())).isEqualTo(first);
        }
        assertThat(first).containsExactly("a", "b", "c1", "c2", "m", "x", "c3", "y", "z");
    }
}
