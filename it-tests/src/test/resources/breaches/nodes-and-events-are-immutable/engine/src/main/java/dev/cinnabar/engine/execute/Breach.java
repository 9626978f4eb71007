package dev.cinnabar.engine.execute;

import dev.cinnabar.event.EntityEvent;
import java.util.List;

public abstract class Breach implements EntityEvent {
    protected int count;
    protected final List<String> names;

    protected Breach(List<String> names) {
        this.names = names;
    }
}
