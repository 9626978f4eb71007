package dev.cinnabar.ext.observability;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.EngineOpened;
import dev.cinnabar.event.Events;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An engine, and where one listens to it. Shared by all threads. */
record Attachment(Engine engine, Target target, Ear ear, Descriptions descriptions) {
    private static final Logger LOG = LoggerFactory.getLogger("dev.cinnabar.observability");

    static Attachment of(EngineOpened opened, Events events) {
        return new Attachment(opened.engine(), Target.of(opened), new Ear(events), new Descriptions());
    }

    /** One that cannot be told does not keep the others from it. */
    void add(List<Instrument> instruments) {
        for (Instrument instrument : instruments) {
            try {
                instrument.attach(this);
            } catch (RuntimeException | LinkageError failure) {
                LOG.warn("The engine {} cannot be told of to all: see the cause", target.engine(), failure);
            }
        }
    }
}
