package dev.cinnabar.engine.compile;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.sql.CartesianProducts;
import dev.cinnabar.sql.Sources;
import dev.cinnabar.sql.StatementOptions;
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
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for queries whose items of FROM nothing joins. For one statement. */
final class CartesianCheck extends Walker<List<FromNode>> {
    private static final Logger LOG = LoggerFactory.getLogger("dev.cinnabar.cartesian");

    private final List<String> found = new ArrayList<>(0);

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
        check.walk(statement, List.of());
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
    public List<FromNode> select(SelectNode select, List<FromNode> outside) {
        List<FromNode> own = own(select, outside);
        if (own.size() > 1) {
            look(select, own);
        }
        super.select(select, outside.isEmpty() ? own : both(outside, own));
        return outside;
    }

    private static List<FromNode> both(List<FromNode> outside, List<FromNode> own) {
        List<FromNode> all = new ArrayList<>(outside);
        all.addAll(own);
        return all;
    }

    private static List<FromNode> own(SelectNode select, List<FromNode> outside) {
        List<FromNode> own = Sources.items(select.from());
        for (FromNode named : Sources.named(select)) {
            if (!own.contains(named) && !outside.contains(named)) {
                own.add(named);
            }
        }
        return own;
    }

    private void look(SelectNode select, List<FromNode> own) {
        for (FromNode item : own) {
            if (readsOthers(item)) {
                return;
            }
        }
        JoinedItems items = new JoinedItems(own);
        for (FromNode item : select.from()) {
            join(item, items);
        }
        conditions(select.where(), items);
        if (!items.areOne()) {
            found.add(items.described(CartesianCheck::name));
        }
    }

    /** A join with a condition joins what that names; a cross join is meant as it is. */
    private static void join(FromNode item, JoinedItems items) {
        if (item instanceof JoinNode join) {
            join(join.left(), items);
            join(join.right(), items);
            if (join.on() != null) {
                items.by(join.on());
            } else {
                items.all(Sources.items(List.of(item)));
            }
        }
    }

    private static void conditions(List<Node> all, JoinedItems items) {
        for (Node condition : all) {
            if (condition instanceof Junction junction && junction.kind() == JunctionKind.AND) {
                conditions(junction.parts(), items);
            } else {
                items.by(condition);
            }
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
}
