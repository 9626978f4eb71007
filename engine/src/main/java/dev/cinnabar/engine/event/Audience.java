package dev.cinnabar.engine.event;

import dev.cinnabar.event.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/** All listeners in the order in which they came; who hears what is worked out once for each class. Shared by all threads. */
final class Audience {
    private final ReentrantLock changing = new ReentrantLock();
    private volatile Seats seats = new Seats(List.of());

    /** One state of the audience; a change makes another. */
    private record Seats(
            List<Listener> all,
            ConcurrentMap<Class<?>, List<Listener>> hearing,
            ConcurrentMap<Class<?>, Boolean> heard,
            ConcurrentMap<Class<?>, ConcurrentMap<Class<?>, Boolean>> heardOf) {
        Seats(List<Listener> all) {
            this(List.copyOf(all), new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }

        List<Listener> of(Class<?> event) {
            List<Listener> found = hearing.get(event);
            return found != null ? found : hearing.computeIfAbsent(event, this::find);
        }

        private List<Listener> find(Class<?> event) {
            return all.stream()
                    .filter(listener -> listener.event().isAssignableFrom(event))
                    .toList();
        }

        boolean hears(Class<?> event) {
            if (all.isEmpty()) {
                return false;
            }
            Boolean found = heard.get(event);
            return found != null ? found : heard.computeIfAbsent(event, this::related);
        }

        private boolean related(Class<?> event) {
            return all.stream().anyMatch(listener -> listener.isFor(event));
        }

        boolean hears(Class<?> event, Class<?> entity) {
            if (!hears(event)) {
                return false;
            }
            ConcurrentMap<Class<?>, Boolean> known = heardOf.get(event);
            if (known == null) {
                known = heardOf.computeIfAbsent(event, any -> new ConcurrentHashMap<>());
            }
            Boolean found = known.get(entity);
            return found != null ? found : known.computeIfAbsent(entity, any -> wanted(event, entity));
        }

        private boolean wanted(Class<?> event, Class<?> entity) {
            return all.stream().anyMatch(listener -> listener.isFor(event) && listener.wants(entity));
        }
    }

    List<Listener> of(Class<?> event) {
        return seats.of(event);
    }

    boolean hears(Class<?> event) {
        return seats.hears(event);
    }

    boolean hears(Class<?> event, Class<?> entity) {
        return seats.hears(event, entity);
    }

    Subscription add(List<Listener> added) {
        change(all -> {
            all.addAll(added);
            return all;
        });
        return () -> change(all -> {
            all.removeAll(added);
            return all;
        });
    }

    private void change(UnaryOperator<List<Listener>> change) {
        changing.lock();
        try {
            seats = new Seats(change.apply(new ArrayList<>(seats.all())));
        } finally {
            changing.unlock();
        }
    }
}
