package dev.cinnabar.engine.mapping;

import dev.cinnabar.orm.Attribute;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Sql;
import java.util.List;

/** The same key in two tables. Stateless. */
public final class Keys {
    private Keys() {}

    /** That both have the same value, part by part. */
    public static Condition equal(List<? extends Attribute<?, ?>> one, List<? extends Attribute<?, ?>> other) {
        Condition[] all = new Condition[one.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = equal(one.get(i), other.get(i));
        }
        return Sql.and(all);
    }

    @SuppressWarnings("unchecked") // the same part of the same key
    private static <T> Condition equal(Attribute<?, T> one, Attribute<?, ?> other) {
        return one.eq((Attribute<?, T>) other);
    }
}
