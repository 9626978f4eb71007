package dev.cinnabar.engine.load;

import dev.cinnabar.orm.AttributeOption;
import dev.cinnabar.orm.FormulaOption;
import dev.cinnabar.orm.LoadOption;
import dev.cinnabar.orm.QueryOption;
import dev.cinnabar.orm.Relation;
import dev.cinnabar.sql.SelectOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The options that are given for the objects of one entity, kind by kind.
 *
 * @param loads how relationships load, each said once
 * @param attributes which columns come
 * @param formulas what comes as the values of formulas
 * @param everywhere what holds from here on
 */
record Said(
        Map<Relation<?, ?>, LoadOption<?, ?>> loads,
        List<AttributeOption<?>> attributes,
        List<FormulaOption<?>> formulas,
        List<QueryOption> everywhere) {
    private static final Said NOTHING = new Said(Map.of(), List.of(), List.of(), List.of());

    static Said of(Collection<? extends SelectOption<?>> options) {
        if (options.isEmpty()) {
            return NOTHING;
        }
        Said said = new Said(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        options.forEach(said::take);
        return said;
    }

    /** Whether all columns come of which nothing is said. */
    boolean isWhole() {
        return attributes.isEmpty()
                || attributes.stream().noneMatch(option -> option.kind() == AttributeOption.Kind.ONLY);
    }

    private void take(SelectOption<?> option) {
        if (option instanceof LoadOption<?, ?> load) {
            loads.merge(load.relation().origin(), load, LoadOption::merged);
        } else if (option instanceof AttributeOption<?> columns) {
            attributes.add(columns);
        } else if (option instanceof FormulaOption<?> formula) {
            formulas.add(formula);
        } else if (option instanceof QueryOption all) {
            everywhere.add(all);
        } else {
            throw new IllegalArgumentException("an option of a kind that nobody knows: " + option);
        }
    }
}
