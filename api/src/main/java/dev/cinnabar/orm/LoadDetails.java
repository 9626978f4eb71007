package dev.cinnabar.orm;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.sql.Condition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How exactly a relationship loads. Immutable.
 *
 * @param where what must hold for the objects at its other end
 * @param inner whether a join leaves out objects that have none
 * @param depth how many times the option holds for what it has loaded itself; {@link #ENDLESS} for as often as there is something
 * @param chunk for how many objects one statement loads
 * @param from the name by which a join of the query's own goes; empty for the entity's, null where the option joins
 */
public record LoadDetails(
        List<Condition> where,
        boolean inner,
        int depth,
        int chunk,
        @Nullable String from) {
    /** A depth without an end. */
    public static final int ENDLESS = Integer.MAX_VALUE;

    /** For how many objects one statement loads, if nothing is said. */
    public static final int CHUNK = 500;

    public static final LoadDetails USUAL = new LoadDetails(List.of(), false, 1, CHUNK, null);

    public LoadDetails {
        where = List.copyOf(where);
        positive("depth", depth);
        positive("chunk", chunk);
    }

    private static void positive(String what, int number) {
        if (number < 1) {
            throw new UsageException(
                    ErrorCode.BAD_OPTION, "A " + what + " of " + number + " loads nothing.", "say 1 or more");
        }
    }

    LoadDetails where(List<Condition> more) {
        List<Condition> all = new ArrayList<>(where);
        all.addAll(more);
        return new LoadDetails(all, inner, depth, chunk, from);
    }

    LoadDetails byInnerJoin() {
        return new LoadDetails(where, true, depth, chunk, from);
    }

    LoadDetails depth(int levels) {
        return new LoadDetails(where, inner, levels, chunk, from);
    }

    LoadDetails chunk(int objects) {
        return new LoadDetails(where, inner, depth, objects, from);
    }

    LoadDetails from(String alias) {
        return new LoadDetails(where, inner, depth, chunk, alias);
    }
}
