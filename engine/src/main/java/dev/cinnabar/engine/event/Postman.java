package dev.cinnabar.engine.event;

import com.google.common.eventbus.AllowConcurrentEvents;
import com.google.common.eventbus.Subscribe;

/** The only thing that Guava's bus knows: it hands a delivery to its listeners. Stateless. */
public final class Postman {
    Postman() {}

    /** Calls every listener, on as many threads at a time as publish. */
    @Subscribe
    @AllowConcurrentEvents
    public void deliver(Delivery delivery) {
        delivery.run();
    }
}
