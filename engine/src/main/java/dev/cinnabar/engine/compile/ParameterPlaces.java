package dev.cinnabar.engine.compile;

import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.BindList;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Parameter;
import dev.cinnabar.sql.node.ParameterKind;
import dev.cinnabar.sql.node.SelectNode;
import dev.cinnabar.sql.node.Walker;
import dev.cinnabar.type.UntypedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells which named parameter stands at each place of a value, in the order in which {@link Shape} meets them. One is for one
 * statement.
 */
public final class ParameterPlaces extends Walker<List<Optional<Parameter>>> {
    private boolean plain = true;

    private ParameterPlaces() {}

    /**
     * The parameter of each place; empty for a value that stands in the statement. None where a parameter may change the text, or a query
     * stands in the statement.
     */
    public static Optional<List<Optional<Parameter>>> of(Node statement) {
        List<Optional<Parameter>> places = new ArrayList<>();
        ParameterPlaces walker = new ParameterPlaces();
        walker.walk(statement, places);
        return walker.plain ? Optional.of(places) : Optional.empty();
    }

    /** What a query reads may have been written for another set of parameters. */
    @Override
    public List<Optional<Parameter>> select(SelectNode node, List<Optional<Parameter>> places) {
        plain = false;
        return super.select(node, places);
    }

    @Override
    public List<Optional<Parameter>> bind(Bind node, List<Optional<Parameter>> places) {
        places.add(Optional.empty());
        return places;
    }

    @Override
    public List<Optional<Parameter>> bindList(BindList node, List<Optional<Parameter>> places) {
        places.add(Optional.empty());
        return places;
    }

    @Override
    public List<Optional<Parameter>> parameter(Parameter node, List<Optional<Parameter>> places) {
        plain &= node.kind() == ParameterKind.SINGLE && node.type() != UntypedType.INSTANCE;
        places.add(Optional.of(node));
        return places;
    }
}
