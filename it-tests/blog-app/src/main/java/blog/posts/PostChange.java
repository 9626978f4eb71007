package blog.posts;

import dev.cinnabar.ext.audit.AuditChange;
import dev.cinnabar.ext.audit.AuditEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was done to a post at one time, as the audit log has it. */
public record PostChange(Instant at, String user, String kind, List<Detail> details) {
    /** One attribute, or one tag that came or went. */
    public record Detail(
            String attribute,
            @Nullable String before,
            @Nullable String after) {}

    static PostChange of(AuditChange change) {
        return new PostChange(
                change.at(),
                change.user(),
                change.kind().name(),
                change.entries().stream()
                        .flatMap(entry -> detail(entry).stream())
                        .toList());
    }

    private static Optional<Detail> detail(AuditEntry entry) {
        return Optional.ofNullable(entry.getAttribute())
                .map(attribute -> new Detail(attribute, entry.getOldValue(), entry.getNewValue()));
    }
}
