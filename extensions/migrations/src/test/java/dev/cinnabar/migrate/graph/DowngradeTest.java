package dev.cinnabar.migrate.graph;

import static dev.cinnabar.migrate.graph.Written.at;
import static dev.cinnabar.migrate.graph.Written.graph;
import static dev.cinnabar.migrate.graph.Written.hops;
import static dev.cinnabar.migrate.graph.Written.taken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DowngradeTest {
    private final RevisionGraph line = graph("a", "b : a", "c : b", "d : c");
    private final RevisionGraph fork = graph("a", "b : a", "c1 : b # left", "d1 : c1", "c2 : b # right", "d2 : c2");
    private final RevisionGraph joined = graph("a", "b : a", "c1 : b # left", "c2 : b # right", "m : c1 c2", "n : m");

    private static void assertRefused(RevisionGraph graph, String heads, String target, ErrorCode code, String part) {
        assertThatThrownBy(() -> graph.downgrade(at(heads), target))
                .isInstanceOfSatisfying(
                        UsageException.class, error -> assertThat(error.code()).isEqualTo(code))
                .hasMessageContaining(part);
    }

    @Test
    @Tag("AL-TRAVERSE-01")
    void way_isTheNewestFirst_andMovesTheRowBack() {
        assertThat(hops(line.downgrade(at("c"), "a"))).containsExactly("back c: -c +b", "back b: -b +a");
        assertThat(hops(line.downgrade(at("b"), "base"))).containsExactly("back b: -b +a", "back a: -a");
        assertThat(taken(line.downgrade(at("d"), "-2"))).containsExactly("d", "c");
        assertThat(taken(line.downgrade(at("b"), "-2"))).containsExactly("b", "a");
        assertThat(taken(line.downgrade(at("d"), "d-1"))).containsExactly("d");
        assertThat(taken(line.downgrade(at("d"), "head"))).isEmpty();
        assertThat(taken(line.downgrade(at("d"), "current"))).isEmpty();
        assertThat(taken(line.downgrade(at(""), "base"))).isEmpty();
    }

    @Test
    @Tag("AL-TRAVERSE-03")
    void target_isRefused_whenTheDatabaseHasNotComeSoFar() {
        assertRefused(line, "b", "c", ErrorCode.NO_SUCH_REVISION, "no way back to `c`");
        assertRefused(line, "b", "head", ErrorCode.NO_SUCH_REVISION, "no way back to `d`");
        assertRefused(line, "b", "+1", ErrorCode.NO_SUCH_REVISION, "leads up, not back");
        assertRefused(fork, "d1", "c2", ErrorCode.NO_SUCH_REVISION, "no way back to `c2`");
    }

    @Test
    void steps_areRefused_whenTheyLeadTooFar_orTheDatabaseStandsAtTwo() {
        assertRefused(line, "b", "-3", ErrorCode.NO_SUCH_REVISION, "leads too far");
        assertRefused(line, "", "-1", ErrorCode.NO_SUCH_REVISION, "nothing is applied");
        assertRefused(fork, "d1 c2", "-1", ErrorCode.AMBIGUOUS_REVISION, "`d1`, `c2`");
        assertRefused(joined, "m", "-2", ErrorCode.AMBIGUOUS_REVISION, "`c1`, `c2`");
        assertRefused(fork, "d1 c2", "left@-3", ErrorCode.NO_SUCH_REVISION, "leads too far");
    }

    @Test
    @Tag("AL-TRAVERSE-06")
    void branch_isTakenBack_andTheOtherStays() {
        assertThat(hops(fork.downgrade(at("d1 d2"), "left@b"))).containsExactly("back d1: -d1 +c1", "back c1: -c1");
        assertThat(hops(fork.downgrade(at("d1 d2"), "left@base"))).containsExactly("back d1: -d1 +c1", "back c1: -c1");
        assertThat(hops(fork.downgrade(at("d1 d2"), "left"))).containsExactly("back d1: -d1 +c1");
        assertThat(hops(fork.downgrade(at("d1 d2"), "left@-1"))).containsExactly("back d1: -d1 +c1");
        assertThat(hops(fork.downgrade(at("d1 d2"), "d2-1"))).containsExactly("back d2: -d2 +c2");
        assertThat(hops(fork.downgrade(at("d1"), "left@base"))).containsExactly("back d1: -d1 +c1", "back c1: -c1 +b");
    }

    @Test
    void forkPoint_takesBothBranchesBack() {
        assertThat(hops(fork.downgrade(at("d1 d2"), "b")))
                .containsExactly("back d2: -d2 +c2", "back c2: -c2", "back d1: -d1 +c1", "back c1: -c1 +b");
    }

    @Test
    @Tag("AL-TRAVERSE-07")
    void join_splitsAgain() {
        assertThat(hops(joined.downgrade(at("m"), "-1"))).containsExactly("back m: -m +c1 +c2");
        assertThat(hops(joined.downgrade(at("n"), "c1"))).containsExactly("back n: -n +m", "back m: -m +c1 +c2");
        assertThat(hops(joined.downgrade(at("m"), "left@-2"))).containsExactly("back m: -m +c1 +c2", "back c1: -c1");
        assertThat(hops(joined.downgrade(at("m"), "left@base"))).containsExactly("back m: -m +c1 +c2", "back c1: -c1");
    }

    @Test
    @Tag("AL-GRAPH-05")
    void diamond_takesEachBackOnce_theJoinFirst() {
        assertThat(taken(joined.downgrade(at("n"), "base"))).containsExactly("n", "m", "c2", "c1", "b", "a");
    }

    @Test
    @Tag("AL-GRAPH-07")
    void dependents_areTakenBackFirst_whenTheyAreOnAnotherBranch() {
        RevisionGraph graph = graph("a1 # ay", "a2 : a1", "a3 : a2", "b1 # be", "b2 : b1 / a2", "b3 : b2");

        assertThat(hops(graph.downgrade(at("a3 b3"), "a1")))
                .containsExactly("back b3: -b3 +b2", "back b2: -b2 +b1", "back a3: -a3 +a2", "back a2: -a2 +a1");
        assertThat(hops(graph.downgrade(at("b2"), "be@base"))).containsExactly("back b2: -b2 +a2 +b1", "back b1: -b1");
        assertThat(hops(graph.downgrade(at("b2"), "-1"))).containsExactly("back b2: -b2 +a2 +b1");
        assertThat(taken(graph.downgrade(at("a3 b3"), "a2"))).containsExactly("a3");
    }

    @Test
    void rowThatAnotherHeadImplies_comesBackWithWhatImpliedIt() {
        RevisionGraph graph = graph("a1", "b1 / a1");

        assertThat(hops(graph.downgrade(at("a1 b1"), "a1"))).isEmpty();
        assertThat(hops(graph.downgrade(at("b1"), "-1"))).containsExactly("back b1: -b1 +a1");
        assertThat(hops(graph.downgrade(at("a1 b1"), "-1"))).containsExactly("back b1: -b1");
    }
}
