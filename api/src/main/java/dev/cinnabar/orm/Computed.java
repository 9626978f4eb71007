package dev.cinnabar.orm;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.node.Node;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of an object that the database computes with the next flush, by slots. Confined to the thread of its object. */
final class Computed {
    private final Map<Integer, Expression<?>> bySlot = new HashMap<>();

    void put(int slot, Expression<?> value) {
        bySlot.put(slot, value);
    }

    @Nullable
    Expression<?> at(int slot) {
        return bySlot.get(slot);
    }

    /** Takes in what was said since, when columns had been changed already. */
    void follow(Computed later, Map<Node, Node> changed) {
        later.bySlot.forEach((slot, value) -> bySlot.put(slot, Replayed.of(value, changed)));
    }

    Computed copy() {
        Computed same = new Computed();
        same.bySlot.putAll(bySlot);
        return same;
    }

    static UsageException unknown(Model model, int slot) {
        return new UsageException(
                ErrorCode.OBJECT_STATE,
                model.type$() + "." + model.type$().nameAt(slot)
                        + " is computed by the database, and the object was not flushed yet.",
                "flush before the value is asked for");
    }

    static UsageException nothing(Model model, int slot) {
        return new UsageException(
                ErrorCode.OBJECT_STATE,
                model.type$() + "." + model.type$().nameAt(slot)
                        + " has no value that could have been changed in place.",
                "read it first, or set it");
    }
}
