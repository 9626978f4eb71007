package dev.cinnabar.migrate.graph;

import static dev.cinnabar.migrate.graph.Written.graph;
import static dev.cinnabar.migrate.graph.Written.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphCheckTest {
    private static void assertRefused(List<RevisionNode> nodes, String... parts) {
        assertThatThrownBy(() -> RevisionGraph.of(nodes))
                .isInstanceOfSatisfying(
                        UsageException.class, error -> assertThat(error.code()).isEqualTo(ErrorCode.REVISION_GRAPH))
                .hasMessageContainingAll(parts);
    }

    private static List<RevisionNode> nodes(String... texts) {
        return List.of(texts).stream().map(Written::node).toList();
    }

    @ParameterizedTest
    @Tag("MIG-08")
    @ValueSource(strings = {"", "A1", "a-b", "a b", "../a", "a.sql", "ä", "a\nb", "head", "heads", "base", "current"})
    void name_isRefused_whenItCouldNotBeAPartOfAFilesName_orMeansSomethingElse(String name) {
        assertRefused(List.of(new RevisionNode(name, List.of(), List.of(), List.of())), "0-9, a-z and _");
        assertRefused(List.of(new RevisionNode("a", List.of(), List.of(), List.of(name))), "0-9, a-z and _");
        assertThat(RevisionNode.isName(name)).isFalse();
    }

    @Test
    @Tag("MIG-08")
    void name_has64CharactersAtMost() {
        assertThat(graph("_".repeat(64)).has("_".repeat(64))).isTrue();
        assertRefused(nodes("a".repeat(65)), "a".repeat(65));
    }

    @Test
    @Tag("MIG-07")
    void ids_thatAreThereTwice_areAllNamed() {
        assertRefused(nodes("a", "b : a", "a", "c", "b"), "`a`, `b`");
    }

    @Test
    @Tag("AL-GRAPH-03")
    void label_isRefused_whenTwoRevisionsHaveIt_orItIsAnId() {
        assertRefused(nodes("a # one two", "b # two", "c # one"), "`one`, `two`", "`a`, `b`, `c`");
        assertRefused(nodes("a # b", "b"), "label `b`", "`a`, `b`");
    }

    @Test
    void label_thatOneRevisionHasTwice_isOne() {
        assertThat(ids(graph("a # one one").find("one"))).containsExactly("a");
    }

    @Test
    @Tag("MIG-07")
    @Tag("AL-GRAPH-08")
    void parents_thatAreMissing_areAllNamed_withWhatIsNear() {
        assertRefused(
                nodes("a1b2c3d4", "b : a1b2c3d5", "c / gone"),
                "`b` stands on `a1b2c3d5`, which is not there",
                "`c` stands on `gone`, which is not there",
                "Near it: `a1b2c3d4`");
    }

    @Test
    @Tag("AL-GRAPH-06")
    void revision_thatStandsOnItself_isRefused() {
        assertRefused(nodes("a", "b : b"), "stands on itself: `b`");
        assertRefused(nodes("a / a", "b : b"), "stands on itself: `a`, `b`");
    }

    @Test
    @Tag("AL-GRAPH-06")
    @Tag("MIG-07")
    void circle_isRefused_andListed() {
        assertRefused(nodes("base1", "a : c base1", "b : a", "c : b", "d : c"), "`a` on `c` on `b` on `a`");
        assertRefused(nodes("a / d", "b : a", "c : b", "d : c"), "`a` on `d` on `c` on `b` on `a`");
        assertRefused(nodes("a / b", "b / a"), "`a` on `b` on `a`");
    }

    @Test
    void history_mayBeLong() {
        List<RevisionNode> nodes = new ArrayList<>(IntStream.range(1, 20_000)
                .mapToObj(i -> Written.node("r" + i + " : r" + (i - 1)))
                .toList());
        nodes.add(Written.node("r0"));

        RevisionGraph graph = RevisionGraph.of(nodes);

        assertThat(graph.upgrade(List.of(), "head")).hasSize(20_000);
        nodes.set(19_999, Written.node("r0 : r19999"));
        assertRefused(nodes, "`r0` on `r19999` on");
    }

    @Test
    void graph_ofNothing_hasNothing() {
        RevisionGraph graph = graph();

        assertThat(graph.heads()).isEmpty();
        assertThat(graph.find("head")).isEmpty();
        assertThat(graph.find("heads")).isEmpty();
        assertThat(graph.upgrade(List.of(), "head")).isEmpty();
        assertThat(graph.downgrade(List.of(), "base")).isEmpty();
    }

    @Test
    void graph_tellsItsHeads_bases_andBranchPoints() {
        RevisionGraph graph = graph("a", "b : a", "c1 : b", "c2 : b", "d : c1", "x / d", "y : x");

        assertThat(ids(graph.heads())).containsExactly("d", "y", "c2");
        assertThat(ids(graph.bases())).containsExactly("a", "x");
        assertThat(ids(graph.branchPoints())).containsExactly("b");
        assertThat(ids(graph.followers("b"))).containsExactly("c1", "c2");
        assertThat(ids(graph.followers("d"))).isEmpty();
        assertThat(graph.has("c1")).isTrue();
        assertThat(graph.has("c")).isFalse();
    }
}
