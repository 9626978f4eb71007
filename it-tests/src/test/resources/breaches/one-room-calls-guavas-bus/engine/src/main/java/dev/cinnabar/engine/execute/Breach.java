package dev.cinnabar.engine.execute;

public final class Breach {
    public void tell(com.google.common.eventbus.EventBus bus) {
        bus.post("news");
    }
}
