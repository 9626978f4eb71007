package dev.cinnabar.orm;

import dev.cinnabar.error.DetachedException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;

/** What happens where something is asked for that is not loaded, and no session is there to load it. */
final class Loading {
    private Loading() {}

    static void withoutSession(Model model, int slot) {
        Relation<?, ?> relation = model.type$().relationAt(slot);
        if (model.isStored()) {
            throw detached(model, slot);
        }
        if (relation instanceof ToMany<?, ?> many) {
            model.loaded(slot, many.newMembers(model));
        } else if (relation != null) {
            model.loaded(slot, null);
        } else {
            model.defaults$();
        }
    }

    static UsageException withoutSession(EntityType<?> type) {
        return new UsageException(
                ErrorCode.BAD_STATEMENT,
                "Rows of a connection hold no objects, and " + type + " was selected on one.",
                "execute the query in a session, or select the attributes that are wanted");
    }

    static DetachedException detached(Model model, Formula<?, ?> formula) {
        return detached(
                model,
                formula.toString(),
                "read it in the session, or load it with the query: options(" + formula.constant() + ".loaded())");
    }

    static DetachedException detached(Model model, int slot) {
        Relation<?, ?> relation = model.type$().relationAt(slot);
        String option = relation == null
                ? "load it before: read it in the session, or leave deferred(…) out of its model"
                : "load it with the query: options(selectIn(" + relation.constant() + "))";
        return detached(model, model.type$() + "." + model.type$().nameAt(slot), option);
    }

    private static DetachedException detached(Model model, String what, String cure) {
        return new DetachedException(
                what + " of " + Showing.named(model) + " is not loaded, and no session holds the object.", cure);
    }
}
