package dev.cinnabar.it.injection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a door says to the database.
 *
 * @param binds the values that are sent beside the text, lists spread out
 * @param isScript whether it is a script of statements that define things, without values
 */
record Said(String sql, List<@Nullable Object> binds, boolean isScript) {
    Said {
        binds = Collections.unmodifiableList(new ArrayList<>(binds));
    }

    static Said statement(String sql, List<? extends @Nullable Object> values) {
        List<@Nullable Object> binds = new ArrayList<>();
        values.forEach(value -> spread(value, binds));
        return new Said(sql, binds, false);
    }

    static Said script(String sql) {
        return new Said(sql, List.of(), true);
    }

    private static void spread(@Nullable Object value, List<@Nullable Object> binds) {
        if (value instanceof Collection<?> several) {
            several.forEach(each -> spread(each, binds));
        } else if (value instanceof Object[] several) {
            Arrays.asList(several).forEach(each -> spread(each, binds));
        } else {
            binds.add(value);
        }
    }

    /** Whether a value beside the text is this one, whole: by itself, or within a pattern or a path whose marks are escaped. */
    boolean binds(String text) {
        return binds.stream().anyMatch(bind -> bind instanceof String sent && Escaped.holds(sent, text));
    }
}
