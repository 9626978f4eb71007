package dev.cinnabar.engine.load;

import dev.cinnabar.connect.Executes;
import dev.cinnabar.engine.execute.ReadCriteria;
import dev.cinnabar.engine.execute.Renamed;
import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.unit.LoadRules;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Formula;
import dev.cinnabar.orm.QueryOption;
import dev.cinnabar.result.Row;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Sql;
import java.util.List;
import java.util.Objects;

/** Reads columns of an object that were not loaded. Stateless. */
final class MissingColumns {
    private final Executes session;

    MissingColumns(Executes session) {
        this.session = session;
    }

    /** Reads the object as a query would if nothing of it is known; else a deferred column with its group, or all that is missing. */
    void load(Tracked object, int slot) {
        Mapping mapping = object.mapping();
        if (!object.isLoaded(mapping.key().get(0).slot()) && !mapping.type().isDeferred(slot)) {
            again(object, slot);
        } else {
            columns(object, slot);
        }
    }

    /** Criteria that hold for what it leads to may hide the object itself, which is here nevertheless. */
    private void again(Tracked object, int slot) {
        LoadRules rules = object.rules();
        boolean found = session.execute(Sql.select(object.mapping().type()).where(row(object)))
                .first()
                .isPresent();
        object.rules(rules);
        if (!found) {
            columns(object, slot);
        }
    }

    private static Condition row(Tracked object) {
        return object.mapping().isOwn(Objects.requireNonNull(object.key()));
    }

    private void columns(Tracked object, int slot) {
        List<Attribute<?, ?>> missing = object.mapping().attributes().stream()
                .filter(attribute -> attribute.slot() == slot || comesWith(object, attribute, slot))
                .<Attribute<?, ?>>map(attribute -> attribute)
                .toList();
        read(object, missing);
    }

    /** Reads attributes by one statement, whether they are loaded or not, from the tables where they stand. */
    void read(Tracked object, List<Attribute<?, ?>> attributes) {
        Row row = session.execute(ReadCriteria.ofItsRow(PartsQuery.of(object, attributes)))
                .oneOrNone()
                .orElseThrow(() -> gone(object));
        for (int i = 0; i < attributes.size(); i++) {
            object.mapping().access().load(object.object(), attributes.get(i).slot(), row.value(i));
            object.unit().journals().read(object, attributes.get(i).slot());
        }
    }

    /** Reads the value of a formula. Criteria hold for what it looks at, and may hide the object's own row. */
    void compute(Tracked object, Formula<?, ?> formula) {
        Select<Row> query = query(object, formula);
        Row row = session.execute(query)
                .oneOrNone()
                .or(() -> session.execute(ReadCriteria.ofItsRow(query)).oneOrNone())
                .orElseThrow(() -> gone(object));
        object.computed(formula, row.value(0));
    }

    private static Select<Row> query(Tracked object, Formula<?, ?> formula) {
        EntityType<?> type = object.mapping().type();
        Select<Row> query = Sql.selectRow(Renamed.expression(formula.definition(), formula.owner(), type, ""))
                .from(type)
                .where(row(object));
        for (QueryOption option : object.rules().everywhere()) {
            query = query.options(option);
        }
        return query;
    }

    private static boolean comesWith(Tracked object, Attribute<?, ?> attribute, int asked) {
        EntityType<?> type = object.mapping().type();
        return !object.isLoaded(attribute.slot())
                && object.computed(attribute.slot()) == null
                && type.loadTogether(attribute.slot(), asked);
    }

    private static UsageException gone(Tracked object) {
        return new UsageException(
                ErrorCode.OBJECT_STATE,
                "The row of " + object + " is not there any more.",
                "let go of the object (expunge), or look for it with find(…)");
    }
}
