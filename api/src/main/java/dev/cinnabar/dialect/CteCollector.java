package dev.cinnabar.dialect;

import dev.cinnabar.sql.node.Cte;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Walker;
import dev.cinnabar.type.DialectInfo;
import java.util.ArrayList;
import java.util.List;

/** Finds the common table expressions that a statement names, each before those that read it. */
final class CteCollector extends Walker<List<Cte>> {
    private final DialectInfo dialect;

    private CteCollector(DialectInfo dialect) {
        this.dialect = dialect;
    }

    static List<Cte> of(Node statement, DialectInfo dialect) {
        List<Cte> found = new ArrayList<>();
        new CteCollector(dialect).walk(statement, found);
        return found;
    }

    @Override
    public List<Cte> cte(Cte node, List<Cte> found) {
        super.cte(node, found);
        if (!found.contains(node)) {
            found.add(node);
        }
        return found;
    }

    @Override
    protected DialectInfo dialect() {
        return dialect;
    }
}
