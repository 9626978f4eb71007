package dev.cinnabar.engine.event;

import com.google.common.eventbus.EventBus;
import dev.cinnabar.event.EntityEvent;
import dev.cinnabar.event.Events;
import dev.cinnabar.event.Subscription;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Events over Guava's bus, without its three faults: what a listener throws comes back to who published, an event published by a
 * listener is heard at once, and no lock is held while listeners run. Only {@link Postman} is registered with Guava; it calls the
 * users' listeners. Shared by all threads.
 */
public final class EventRoom implements Events {
    /** Events inside one another, beyond which listeners are thought to run in a circle. */
    private static final int DEEPEST = 100;

    private final Audience audience = new Audience();
    private final ThreadLocal<int[]> depth = ThreadLocal.withInitial(() -> new int[1]);
    private final List<EventBus> buses = new CopyOnWriteArrayList<>();

    @Override
    public <X> Subscription on(Class<X> event, Consumer<? super X> listener) {
        return audience.add(List.of(new Listener(event, thrown -> listener.accept(event.cast(thrown)))));
    }

    @Override
    public <E> Subscription on(
            Class<? extends EntityEvent<? super E>> event, Class<E> entity, Consumer<? super EntityEvent<E>> listener) {
        return audience.add(
                List.of(new Listener(event, entity::isAssignableFrom, thrown -> hear(thrown, entity, listener))));
    }

    @SuppressWarnings("unchecked") // the event carries an E, as has just been seen
    private static <E> void hear(Object event, Class<E> entity, Consumer<? super EntityEvent<E>> listener) {
        EntityEvent<E> heard = (EntityEvent<E>) event;
        if (entity.isInstance(heard.entity())) {
            listener.accept(heard);
        }
    }

    @Override
    public <X> Subscription on(Class<X> event, Predicate<? super Class<?>> entities, Consumer<? super X> listener) {
        return audience.add(List.of(new Listener(event, entities, thrown -> {
            if (!(thrown instanceof EntityEvent<?> about)
                    || entities.test(about.entity().getClass())) {
                listener.accept(event.cast(thrown));
            }
        })));
    }

    @Override
    public Subscription register(Object subscriber) {
        return audience.add(SubscribedMethods.of(subscriber));
    }

    @Override
    public boolean hears(Class<?> event) {
        return audience.hears(event);
    }

    @Override
    public boolean hears(Class<?> event, Class<?> entity) {
        return audience.hears(event, entity);
    }

    @Override
    public void publish(Object event) {
        List<Listener> listeners = audience.of(event.getClass());
        if (!listeners.isEmpty()) {
            Delivery delivery = new Delivery(event, listeners);
            post(delivery);
            delivery.rethrow();
        }
    }

    /** Guava makes an event wait until the listener that published it has returned; a bus for each depth does not. */
    private void post(Delivery delivery) {
        int[] level = depth.get();
        if (level[0] == DEEPEST) {
            throw delivery.tooDeep(DEEPEST);
        }
        level[0]++;
        try {
            bus(level[0]).post(delivery);
        } finally {
            if (--level[0] == 0) {
                depth.remove();
            }
        }
    }

    private EventBus bus(int level) {
        while (buses.size() < level) {
            EventBus bus = new EventBus("cinnabar");
            bus.register(new Postman());
            buses.add(bus);
        }
        return buses.get(level - 1);
    }
}
