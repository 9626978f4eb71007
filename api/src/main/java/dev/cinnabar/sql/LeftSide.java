package dev.cinnabar.sql;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.JoinNode;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.SelectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * FROM as it stands before a join, and which of its items the join goes to. Immutable.
 *
 * @param from one item or more
 * @param index the place of the one that is joined to
 */
record LeftSide(List<FromNode> from, int index) {
    /**
     * The item that the condition names; where it names none, the last one that was said, or the first that the columns name.
     *
     * @param right what is joined; where it reads from others, it stands behind those
     * @throws UsageException if there is nothing to join to, or the condition names several items that stand side by side
     */
    static LeftSide of(SelectNode select, FromNode right, @Nullable Node on) {
        List<FromNode> said = select.from();
        if (said.size() == 1) {
            return new LeftSide(said, 0);
        }
        List<FromNode> named = on == null ? new ArrayList<>() : Sources.of(List.of(on));
        named.removeAll(Sources.items(List.of(right)));
        List<FromNode> from = said.isEmpty() ? implied(select, right, named) : said;
        return from.size() == 1 ? new LeftSide(from, 0) : chosen(from, right, named);
    }

    /** What columns name beside the item; of several those that the join needs, since the others come into FROM by themselves. */
    private static List<FromNode> implied(SelectNode select, FromNode right, List<FromNode> byCondition) {
        List<FromNode> columns = named(select, right);
        if (columns.isEmpty()) {
            return onlyOne(select, right, byCondition);
        }
        List<FromNode> read = Sources.readBy(right);
        List<FromNode> needed = columns.stream()
                .filter(item -> byCondition.contains(item) || read.contains(item))
                .toList();
        return needed.isEmpty() ? columns.subList(0, 1) : needed;
    }

    /** Where no column tells, the condition does, if it names one item alone. */
    private static List<FromNode> onlyOne(SelectNode select, FromNode right, List<FromNode> byCondition) {
        if (byCondition.size() != 1) {
            Joins.checkNames(Sources.of(select.list().columns()), right);
            throw nothing();
        }
        return byCondition;
    }

    /** The sources that the columns name, without the item that is joined to them. */
    static List<FromNode> named(SelectNode select, FromNode joined) {
        List<FromNode> sources = Sources.of(select.list().columns());
        sources.removeAll(Sources.items(List.of(joined)));
        return sources;
    }

    private static LeftSide chosen(List<FromNode> from, FromNode right, List<FromNode> byCondition) {
        List<Integer> named = places(from, byCondition);
        List<Integer> read = places(from, Sources.readBy(right));
        int last = read.isEmpty() ? -1 : read.get(read.size() - 1);
        if (named.size() > 1 || !named.isEmpty() && named.get(0) < last) {
            throw several(from, named.size() > 1 ? named : List.of(named.get(0), last), right);
        } else if (!named.isEmpty()) {
            return new LeftSide(from, named.get(0));
        }
        return new LeftSide(from, last < 0 ? from.size() - 1 : last);
    }

    private static List<Integer> places(List<FromNode> from, List<FromNode> wanted) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            if (Sources.items(List.of(from.get(i))).stream().anyMatch(wanted::contains)) {
                places.add(i);
            }
        }
        return places;
    }

    FromNode item() {
        return from.get(index);
    }

    /** FROM with the item joined. */
    List<FromNode> joined(JoinNode join) {
        FromNode[] all = from.toArray(FromNode[]::new);
        all[index] = join;
        return List.of(all);
    }

    private static UsageException nothing() {
        return new UsageException(
                ErrorCode.NO_FROM,
                "There is nothing to join to: no column of another table is selected.",
                "say from(…) before the join");
    }

    private static UsageException several(List<FromNode> from, List<Integer> places, FromNode right) {
        String names = places.stream().map(from::get).map(LeftSide::names).collect(Collectors.joining(" and "));
        return new UsageException(
                ErrorCode.AMBIGUOUS_JOIN,
                "The join of " + names(right) + " speaks of " + names + ", which nothing joins to each other: it could"
                        + " see only one of them.",
                "say from(…) with one of them and join the others to it before this join");
    }

    private static String names(FromNode item) {
        return Sources.items(List.of(item)).stream()
                .map(each -> "'" + TablePath.bare(each) + "'")
                .collect(Collectors.joining(", "));
    }
}
