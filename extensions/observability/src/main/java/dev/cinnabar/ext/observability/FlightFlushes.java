package dev.cinnabar.ext.observability;

import dev.cinnabar.event.Subscription;
import dev.cinnabar.orm.BeforeFlush;
import dev.cinnabar.orm.EntityChange;
import dev.cinnabar.orm.FlushFailed;
import dev.cinnabar.orm.Flushed;
import org.jspecify.annotations.Nullable;

/** Tells the flight recorder of the flushes of one engine. Shared by all threads. */
final class FlightFlushes {
    private final Target target;
    private final InFlight<FlushEvent> flushes = new InFlight<>();

    FlightFlushes(Target target) {
        this.target = target;
    }

    Subscription begins(Ear ear) {
        return ear.on(BeforeFlush.class, event -> {
            FlushEvent told = new FlushEvent();
            if (told.isEnabled()) {
                told.begin();
                flushes.begin(event.session(), told);
            }
        });
    }

    Subscription ends(Ear ear) {
        return ear.on(Flushed.class, event -> {
            FlushEvent told = flushes.end(event.session());
            if (told != null) {
                event.changes().forEach(change -> count(told, change.kind()));
                commit(told, null);
            }
        });
    }

    private static void count(FlushEvent told, EntityChange.Kind kind) {
        switch (kind) {
            case INSERT -> told.inserted++;
            case UPDATE -> told.updated++;
            case DELETE -> told.deleted++;
        }
    }

    Subscription fails(Ear ear) {
        return ear.on(FlushFailed.class, event -> {
            FlushEvent told = flushes.end(event.session());
            if (told != null) {
                commit(told, Failure.of(event.failure()));
            }
        });
    }

    private void commit(FlushEvent told, @Nullable Failure failure) {
        told.end();
        if (told.shouldCommit()) {
            told.of(target);
            told.ended(failure);
            told.commit();
        }
    }
}
