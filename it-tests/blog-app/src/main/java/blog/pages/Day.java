package blog.pages;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes the day of a moment, in words. Immutable. */
public record Day(DateTimeFormatter form) {
    static final Day ENGLISH =
            new Day(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC));

    public String of(Instant moment) {
        return form.format(moment);
    }
}
