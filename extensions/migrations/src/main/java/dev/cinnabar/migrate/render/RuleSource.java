package dev.cinnabar.migrate.render;

import dev.cinnabar.schema.CheckConstraint;
import dev.cinnabar.schema.Constraint;
import dev.cinnabar.schema.Deferral;
import dev.cinnabar.schema.Exclusion;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.ForeignKeyRules;
import dev.cinnabar.schema.MatchKind;
import dev.cinnabar.schema.PrimaryKey;
import dev.cinnabar.schema.ReferentialAction;
import dev.cinnabar.schema.SchemaCondition;
import dev.cinnabar.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;

/** Says constraints. */
record RuleSource(Page page) {
    Code of(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return primaryKey(key);
        } else if (constraint instanceof UniqueConstraint unique) {
            return unique(unique);
        } else if (constraint instanceof ForeignKey key) {
            return foreignKey(key);
        } else if (constraint instanceof CheckConstraint check) {
            return page.bare(
                    CheckConstraint.class, "check", List.of(NameSource.of(check.name()), page.sql(check.condition())));
        }
        return exclusion((Exclusion) constraint);
    }

    private Code primaryKey(PrimaryKey key) {
        return key.isEmpty()
                ? Code.text(page.name(PrimaryKey.class) + ".NONE")
                : named(page.bare(PrimaryKey.class, "primaryKey", NameSource.all(key.columns())), key);
    }

    private static Code named(Code code, Constraint constraint) {
        return constraint.name().isEmpty() ? code : code.then("named", NameSource.of(constraint.name()));
    }

    private Code unique(UniqueConstraint unique) {
        Code code = named(page.bare(UniqueConstraint.class, "unique", NameSource.all(unique.columns())), unique);
        if (unique.deferral() != Deferral.NONE) {
            code = code.then("deferred", page.constant(unique.deferral()));
        }
        return unique.nullsDistinct() ? code : code.then("nullsNotDistinct");
    }

    private Code foreignKey(ForeignKey key) {
        List<Code> target = new ArrayList<>(List.of(NameSource.shortest(key.target(), page)));
        target.addAll(NameSource.all(key.referredColumns()));
        Code code = named(
                page.bare(ForeignKey.class, "foreignKey", NameSource.all(key.columns()))
                        .then("references", target),
                key);
        return key.rules().equals(ForeignKeyRules.NONE) ? code : code.then("with", rules(key.rules()));
    }

    Code rules(ForeignKeyRules rules) {
        Code code = Code.text(page.name(ForeignKeyRules.class) + ".NONE");
        code = action(code, "deleting", rules.onDelete());
        code = action(code, "updating", rules.onUpdate());
        if (rules.deferral() != Deferral.NONE) {
            code = code.then("deferred", page.constant(rules.deferral()));
        }
        if (rules.match() != MatchKind.SIMPLE) {
            code = code.then("matching", page.constant(rules.match()));
        }
        code = rules.byAlter() ? code.then("addedByAlter") : code;
        return rules.validated() ? code : code.then("notValid");
    }

    private Code action(Code code, String method, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION ? code : code.then(method, page.constant(action));
    }

    private Code exclusion(Exclusion exclusion) {
        List<Code> arguments = new ArrayList<>(List.of(Literals.string(exclusion.using())));
        exclusion.parts().forEach(part -> arguments.add(part(part)));
        Code code = named(page.bare(Exclusion.class, "exclusion", arguments), exclusion);
        SchemaCondition where = exclusion.where();
        return where == null ? code : code.then("where", page.sqlText(where));
    }

    private Code part(Exclusion.Part part) {
        String type = page.name(Exclusion.class) + ".Part";
        IndexSource indexes = new IndexSource(page);
        return indexes.isPlain(part.part())
                ? Code.call(type + ".with", NameSource.of(part.part().column()), Literals.string(part.operator()))
                : Code.call("new " + type, indexes.part(part.part()), Literals.string(part.operator()));
    }
}
