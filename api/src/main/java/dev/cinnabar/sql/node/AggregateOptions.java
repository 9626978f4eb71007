package dev.cinnabar.sql.node;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be said about the rows that an aggregate sees. */
public record AggregateOptions(
        boolean distinct, List<Node> orderBy, @Nullable Node filter, List<Node> withinGroup) {
    public static final AggregateOptions NONE = new AggregateOptions(false, List.of(), null, List.of());

    public AggregateOptions {
        orderBy = List.copyOf(orderBy);
        withinGroup = List.copyOf(withinGroup);
    }
}
