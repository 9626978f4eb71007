package dev.cinnabar.ext.observability;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.EngineOpened;
import dev.cinnabar.event.Events;
import java.util.List;

/** An engine, and where one listens to it. Shared by all threads. */
record Attachment(Engine engine, Target target, Ear ear, Descriptions descriptions) {
    static Attachment of(EngineOpened opened, Events events) {
        return new Attachment(opened.engine(), Target.of(opened), new Ear(events), new Descriptions());
    }

    void add(List<Instrument> instruments) {
        instruments.forEach(instrument -> instrument.attach(this));
    }
}
