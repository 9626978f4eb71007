package dev.cinnabar.ext.observability;

/** Somebody who is told what engines do. Shared by all threads and engines. */
interface Instrument {
    /** Begins to listen to an engine. */
    void attach(Attachment engine);
}
