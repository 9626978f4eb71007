package dev.cinnabar.it.ext.json.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record that is a document. */
public record Look(
        String theme,
        int size,
        @Nullable BigDecimal scale,
        List<String> fonts,
        @Nullable Look inner) {
    public static Look of(String theme) {
        return new Look(theme, 12, new BigDecimal("1.25"), List.of("Sans", "Mono"), null);
    }
}
