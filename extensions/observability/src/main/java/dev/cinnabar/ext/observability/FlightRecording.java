package dev.cinnabar.ext.observability;

import java.util.Optional;
import jdk.jfr.FlightRecorder;

/** Tells the flight recorder, while a recording runs. Shared by all threads and engines. */
final class FlightRecording implements Instrument {
    FlightRecording() {}

    /** Where there is a flight recorder. */
    static Optional<Instrument> global() {
        return FlightRecorder.isAvailable() ? Optional.of(new FlightRecording()) : Optional.empty();
    }

    @Override
    public void attach(Attachment engine) {
        RecorderSwitch.place(engine);
    }
}
