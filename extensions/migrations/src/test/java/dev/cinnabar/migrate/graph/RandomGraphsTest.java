package dev.cinnabar.migrate.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Ways through graphs that nobody thought of. */
class RandomGraphsTest {
    private static final int GRAPHS = 400;

    private static void forEachGraph(BiConsumer<RevisionGraph, Random> check) {
        for (int seed = 0; seed < GRAPHS; seed++) {
            Random random = new Random(seed);
            check.accept(RevisionGraph.of(nodes(random)), random);
        }
    }

    private static List<RevisionNode> nodes(Random random) {
        List<RevisionNode> nodes = new ArrayList<>();
        int size = 1 + random.nextInt(14);
        for (int i = 0; i < size; i++) {
            List<String> labels = random.nextInt(4) == 0 ? List.of("label" + i) : List.of();
            nodes.add(new RevisionNode("r" + i, some(random, i, 2), some(random, i, 1), labels));
        }
        Collections.shuffle(nodes, random);
        return nodes;
    }

    private static List<String> some(Random random, int below, int most) {
        Set<String> some = new TreeSet<>();
        int size = below == 0 ? 0 : random.nextInt(most + 1);
        for (int i = 0; i < size; i++) {
            some.add("r" + (below - 1 - random.nextInt(Math.min(below, 4))));
        }
        return List.copyOf(some);
    }

    private static String any(RevisionGraph graph, Random random) {
        List<RevisionNode> all = graph.inOrder();
        return all.get(random.nextInt(all.size())).id();
    }

    /** Those of which no other one among them stands on, found by looking at each pair. */
    private static Set<String> tops(RevisionGraph graph, Set<String> applied) {
        Set<String> tops = new TreeSet<>(applied);
        graph.inOrder().stream()
                .filter(node -> applied.contains(node.id()))
                .forEach(node -> tops.removeAll(node.parents()));
        return tops;
    }

    private static Set<String> follow(RevisionGraph graph, Set<String> rows, List<Hop> hops, Set<String> applied) {
        Set<String> now = new TreeSet<>(rows);
        for (Hop hop : hops) {
            assertThat(now).containsAll(hop.gone());
            assertThat(hop.come()).noneMatch(now::contains);
            now.removeAll(hop.gone());
            now.addAll(hop.come());
            step(hop, applied);
            assertThat(now).isEqualTo(tops(graph, applied));
        }
        return now;
    }

    private static void step(Hop hop, Set<String> applied) {
        String id = hop.node().id();
        if (hop.up()) {
            assertThat(applied).containsAll(hop.node().parents()).doesNotContain(id);
            applied.add(id);
        } else {
            assertThat(applied).contains(id);
            applied.remove(id);
        }
    }

    @Test
    void rows_areAlwaysWhatNothingElseStandsOn() {
        forEachGraph((graph, random) -> {
            Set<String> rows = Set.of();
            Set<String> applied = new HashSet<>();
            for (int i = 0; i < 12; i++) {
                String target = any(graph, random);
                boolean back = applied.contains(target) && random.nextBoolean();
                List<Hop> hops = back ? graph.downgrade(rows, target) : graph.upgrade(rows, target);

                rows = follow(graph, rows, hops, applied);

                assertThat(applied).contains(target);
                assertThat(graph.upTo(rows)).extracting(RevisionNode::id).containsExactlyInAnyOrderElementsOf(applied);
                assertThat(graph.stamp(rows, List.of())).isEqualTo(rows);
            }
        });
    }

    @Test
    void everythingTakenAndTakenBack_leavesNothing() {
        forEachGraph((graph, random) -> {
            Set<String> applied = new HashSet<>();

            Set<String> rows = follow(graph, Set.of(), graph.upgrade(Set.of(), "heads"), applied);

            assertThat(applied).hasSameSizeAs(graph.inOrder());
            assertThat(follow(graph, rows, graph.downgrade(rows, "base"), applied))
                    .isEmpty();
            assertThat(applied).isEmpty();
        });
    }

    @Test
    void whatAnUpgradeTook_isWhatTheWayBackTakes_whenNothingElseStandsOnIt() {
        forEachGraph((graph, random) -> {
            Set<String> applied = new HashSet<>();
            Set<String> before = follow(graph, Set.of(), graph.upgrade(Set.of(), any(graph, random)), applied);
            Set<String> first = new HashSet<>(applied);
            List<Hop> up = graph.upgrade(before, any(graph, random));
            Set<String> after = follow(graph, before, up, applied);
            List<Hop> back = new ArrayList<>();
            for (int i = up.size() - 1; i >= 0; i--) {
                Set<String> rows = back.isEmpty() ? after : before(back, after);
                List<Hop> one = graph.downgrade(rows, up.get(i).node().id() + "@base");
                assertThat(one).hasSize(1);
                back.addAll(one);
            }

            assertThat(follow(graph, after, back, applied)).isEqualTo(before);
            assertThat(applied).isEqualTo(first);
        });
    }

    private static Set<String> before(List<Hop> hops, Set<String> start) {
        Set<String> rows = new TreeSet<>(start);
        for (Hop hop : hops) {
            rows.removeAll(hop.gone());
            rows.addAll(hop.come());
        }
        return rows;
    }

    @Test
    void stamp_standsWhereUpgradeOrDowngradeWouldHaveLed() {
        forEachGraph((graph, random) -> {
            Set<String> rows = follow(graph, Set.of(), graph.upgrade(Set.of(), any(graph, random)), new HashSet<>());
            String target = any(graph, random);
            boolean there = graph.upTo(rows).stream().anyMatch(node -> node.id().equals(target));
            List<Hop> hops = there ? graph.downgrade(rows, target) : graph.upgrade(rows, target);

            Set<String> led = before(hops, rows);

            assertThat(graph.stamp(rows, List.of(target))).isEqualTo(led);
        });
    }
}
