package dev.cinnabar.it.ext.async;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** Hears of virtual threads that held on to the thread that carried them while they waited; on Java 17 there are none. Used once. */
final class PinnedThreads implements AutoCloseable {
    private static final String PINNED = "jdk.VirtualThreadPinned";
    private static final Duration LONG = Duration.ofMillis(100);

    private final Recording recording = new Recording();

    private PinnedThreads() {
        recording.enable(PINNED).withThreshold(LONG).withStackTrace();
        recording.start();
    }

    static PinnedThreads watched() {
        return new PinnedThreads();
    }

    /** Those in whose stack we stand, to be read by a person. */
    List<String> byOurCode() throws IOException {
        Path file = Files.createTempFile("cinnabar-pinned", ".jfr");
        try {
            recording.dump(file);
            return RecordingFile.readAllEvents(file).stream()
                    .filter(event -> event.getEventType().getName().equals(PINNED))
                    .map(RecordedEvent::toString)
                    .filter(event -> event.contains("dev.cinnabar."))
                    .toList();
        } finally {
            Files.delete(file);
        }
    }

    @Override
    public void close() {
        recording.close();
    }
}
