package dev.cinnabar.engine.compile;

import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Walker;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The items of one FROM in groups of those that something joins. Confined to one thread. */
final class JoinedItems {
    private static final int NONE = -1;

    private final List<FromNode> items;
    private final int[] groups;
    private int count;

    /** Each in a group of its own, whose number is that of its first item. */
    JoinedItems(List<FromNode> items) {
        this.items = items;
        this.groups = new int[items.size()];
        this.count = groups.length;
        for (int i = 0; i < groups.length; i++) {
            groups[i] = i;
        }
    }

    /** Whether all are joined. */
    boolean areOne() {
        return count < 2;
    }

    /** Joins what a condition names, also what it names inside a subquery. */
    void by(Node condition) {
        if (!areOne()) {
            new Named().walk(condition, this);
        }
    }

    /** Joins these. */
    void all(List<FromNode> joined) {
        int group = NONE;
        for (FromNode item : joined) {
            group = join(group, item);
        }
    }

    /** The group of an item after it was joined to that one; the same one where it is an item of another FROM. */
    private int join(int group, FromNode item) {
        int index = items.indexOf(item);
        if (index < 0 || groups[index] == group) {
            return group;
        }
        return group == NONE ? groups[index] : unite(Math.min(group, groups[index]), Math.max(group, groups[index]));
    }

    private int unite(int group, int other) {
        for (int i = 0; i < groups.length; i++) {
            groups[i] = groups[i] == other ? group : groups[i];
        }
        count--;
        return group;
    }

    /** For messages: the groups, and the names of their items. */
    String described(Function<FromNode, String> name) {
        Map<Integer, String> named = new LinkedHashMap<>();
        for (int i = 0; i < groups.length; i++) {
            named.merge(groups[i], name.apply(items.get(i)), (first, next) -> first + " with " + next);
        }
        return String.join(" and ", named.values());
    }

    private static final class Named extends Walker<JoinedItems> {
        private int group = NONE;

        @Override
        public JoinedItems column(ColumnNode node, JoinedItems items) {
            group = items.join(group, node.source());
            return items;
        }
    }
}
