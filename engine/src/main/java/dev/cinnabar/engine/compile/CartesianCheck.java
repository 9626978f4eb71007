package dev.cinnabar.engine.compile;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.sql.CartesianProducts;
import dev.cinnabar.sql.Sources;
import dev.cinnabar.sql.StatementOptions;
import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.sql.node.CteReference;
import dev.cinnabar.sql.node.DerivedTable;
import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.FunctionTable;
import dev.cinnabar.sql.node.JoinNode;
import dev.cinnabar.sql.node.Junction;
import dev.cinnabar.sql.node.JunctionKind;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.SelectNode;
import dev.cinnabar.sql.node.TableNode;
import dev.cinnabar.sql.node.ValuesTable;
import dev.cinnabar.sql.node.Walker;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for queries whose items of FROM nothing joins. For one statement. */
final class CartesianCheck extends Walker<Set<FromNode>> {
    private static final Logger LOG = LoggerFactory.getLogger("dev.cinnabar.cartesian");

    private final List<String> found = new ArrayList<>();

    private CartesianCheck() {}

    /**
     * Warns of a statement's products, or refuses them, as its options say.
     *
     * @throws UsageException if it has one and its options refuse that
     */
    static void check(Node statement, StatementOptions options) {
        CartesianProducts rule = CartesianProducts.of(options);
        if (rule == CartesianProducts.ALLOWED) {
            return;
        }
        CartesianCheck check = new CartesianCheck();
        check.walk(statement, Set.of());
        if (!check.found.isEmpty()) {
            report(String.join("; ", check.found), rule);
        }
    }

    private static void report(String products, CartesianProducts rule) {
        String problem =
                "No condition joins " + products + ": every row of one is combined with every row of the other.";
        String cure = "join them by a condition, or say crossJoin(…) where that is meant";
        if (rule == CartesianProducts.REFUSED) {
            throw new UsageException(ErrorCode.BAD_STATEMENT, problem, cure);
        }
        LOG.warn("{}\nhint: {}", problem, cure);
    }

    /** The context is what the queries around have in FROM. */
    @Override
    public Set<FromNode> select(SelectNode select, Set<FromNode> outside) {
        Set<FromNode> own = own(select, outside);
        if (own.size() > 1) {
            look(select, own);
        }
        Set<FromNode> all = new HashSet<>(outside);
        all.addAll(own);
        super.select(select, all);
        return outside;
    }

    private static Set<FromNode> own(SelectNode select, Set<FromNode> outside) {
        Set<FromNode> own = new LinkedHashSet<>();
        select.from().forEach(item -> Sources.items(item).forEach(own::add));
        List<Node> naming = new ArrayList<>(select.list().columns());
        naming.addAll(select.where());
        naming.addAll(select.grouping().terms());
        naming.addAll(select.grouping().having());
        naming.addAll(select.ordering().terms());
        Sources.of(naming).stream().filter(item -> !outside.contains(item)).forEach(own::add);
        return own;
    }

    private void look(SelectNode select, Set<FromNode> own) {
        List<Set<FromNode>> groups = new ArrayList<>();
        own.forEach(item -> groups.add(new LinkedHashSet<>(Set.of(item))));
        select.from().forEach(item -> join(item, groups));
        conjuncts(select.where()).forEach(condition -> unite(Named.by(condition), groups));
        own.stream().filter(CartesianCheck::readsOthers).forEach(item -> unite(own, groups));
        if (groups.size() > 1) {
            found.add(groups.stream()
                    .map(group -> group.stream().map(CartesianCheck::name).collect(Collectors.joining(" with ")))
                    .collect(Collectors.joining(" and ")));
        }
    }

    /** A join with a condition joins what that names; a cross join is meant as it is. */
    private static void join(FromNode item, List<Set<FromNode>> groups) {
        if (item instanceof JoinNode join) {
            join(join.left(), groups);
            join(join.right(), groups);
            if (join.on() != null) {
                unite(Named.by(join.on()), groups);
            } else {
                unite(Sources.items(item).collect(Collectors.toSet()), groups);
            }
        }
    }

    private static List<Node> conjuncts(List<Node> conditions) {
        List<Node> all = new ArrayList<>();
        for (Node condition : conditions) {
            boolean and = condition instanceof Junction junction && junction.kind() == JunctionKind.AND;
            all.addAll(and ? conjuncts(((Junction) condition).parts()) : List.of(condition));
        }
        return all;
    }

    private static void unite(Set<FromNode> items, List<Set<FromNode>> groups) {
        if (items.size() < 2 || groups.size() < 2) {
            return;
        }
        List<Set<FromNode>> touched = groups.stream()
                .filter(group -> group.stream().anyMatch(items::contains))
                .toList();
        if (touched.size() > 1) {
            Set<FromNode> united = touched.get(0);
            touched.subList(1, touched.size()).forEach(group -> {
                united.addAll(group);
                groups.removeIf(other -> other == group);
            });
        }
    }

    private static boolean readsOthers(FromNode item) {
        return item instanceof DerivedTable derived && derived.lateral() || item instanceof FunctionTable;
    }

    private static String name(FromNode item) {
        if (item instanceof TableNode table) {
            return "'" + (table.alias().isEmpty() ? table.table().name() : table.alias()) + "'";
        } else if (item instanceof DerivedTable derived) {
            return "'" + derived.alias() + "'";
        } else if (item instanceof CteReference cte) {
            return "'" + (cte.alias().isEmpty() ? cte.name() : cte.alias()) + "'";
        }
        return item instanceof ValuesTable values ? "'" + values.alias() + "'" : "a function";
    }

    /** The items that a condition names, also those that it names inside a subquery. */
    private static final class Named extends Walker<Set<FromNode>> {
        static Set<FromNode> by(Node condition) {
            return new Named().walk(condition, new HashSet<>());
        }

        @Override
        public Set<FromNode> column(ColumnNode node, Set<FromNode> found) {
            found.add(node.source());
            return found;
        }
    }
}
