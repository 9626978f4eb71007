package dev.cinnabar.it.ext.audit.model;

import dev.cinnabar.ext.audit.Audited;
import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A value of each type. */
@Audited
@Entity(table = "audited_samples")
public final class Sample extends SampleModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        UUID id = UUID.randomUUID();

        @Nullable
        Short little;

        @Nullable
        Long big;

        @Nullable
        BigDecimal price;

        @Nullable
        Double share;

        @Nullable
        Boolean yes;

        @Nullable
        LocalDate day;

        @Nullable
        LocalTime hour;

        @Nullable
        LocalDateTime when;

        @Nullable
        Instant moment;

        @Nullable
        UUID mark;

        @Nullable
        Colour colour;

        @Column(length = 100)
        @Nullable
        String line;

        @Type(Words.class)
        @Nullable
        List<String> words;

        @Column(nullable = true)
        byte[] bytes;
    }
}
