package dev.cinnabar.engine.load;

import dev.cinnabar.engine.execute.Renamed;
import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.orm.Formula;
import dev.cinnabar.orm.FormulaOption;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.RowReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the database computes with the objects of a plan. Made for one query. */
final class Formulas {
    static final Formulas NONE = new Formulas(List.of());

    private final List<Placed> placed;

    /** A formula whose value stands in a column of the row. */
    private record Placed(Formula<?, ?> formula, int at) {}

    private Formulas(List<Placed> placed) {
        this.placed = placed;
    }

    /**
     * Adds what comes to the columns of a plan.
     *
     * @param along whether what the model defines comes where the query says nothing of it
     */
    static Formulas of(Mapping mapping, String alias, Said said, boolean along, List<Expression<?>> columns) {
        if (mapping.formulas().isEmpty()) {
            return NONE;
        }
        List<Placed> placed = new ArrayList<>();
        chosen(mapping, said, along).forEach((formula, value) -> {
            placed.add(new Placed(formula, columns.size()));
            columns.add(Renamed.expression(value, formula.owner(), mapping.type(), alias));
        });
        return new Formulas(placed);
    }

    private static Map<Formula<?, ?>, Expression<?>> chosen(Mapping mapping, Said said, boolean along) {
        Map<Formula<?, ?>, Expression<?>> chosen = new LinkedHashMap<>();
        mapping.formulas().stream()
                .filter(formula -> along && formula.comesAlong())
                .forEach(formula -> chosen.put(formula, formula.definition()));
        for (FormulaOption<?> option : said.formulas()) {
            if (option.value() == null) {
                chosen.remove(option.formula());
            } else {
                chosen.put(option.formula(), option.value());
            }
        }
        return chosen;
    }

    /**
     * Puts the values of a row into its object, where it has none yet.
     *
     * @param anew whether they take the place of those that it has
     */
    void load(Tracked object, boolean anew, RowReader row, int from) {
        for (int i = 0; i < placed.size(); i++) { // every row comes by here
            Formula<?, ?> formula = placed.get(i).formula();
            if (anew || !object.isComputed(formula)) {
                object.computed(formula, row.value(from + placed.get(i).at()));
            }
        }
    }
}
