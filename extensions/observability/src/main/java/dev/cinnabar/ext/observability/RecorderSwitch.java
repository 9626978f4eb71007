package dev.cinnabar.ext.observability;

import dev.cinnabar.event.Events;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.locks.ReentrantLock;
import jdk.jfr.FlightRecorder;
import jdk.jfr.FlightRecorderListener;
import jdk.jfr.Recording;
import jdk.jfr.RecordingState;
import org.jspecify.annotations.Nullable;

/**
 * Begins to listen to an engine when a recording starts, and stops when none runs any more. The recorder holds it for ever, so that it
 * holds the engine weakly, by its own events and not by those that a plugin is given, which may go before; and what listens only by way of
 * the engine's own listeners. Shared by all threads.
 */
final class RecorderSwitch extends WeakReference<Events> implements FlightRecorderListener {
    /** Switches whose engine is gone; the next one takes them out of the recorder. */
    private static final ReferenceQueue<Events> GONE = new ReferenceQueue<>();

    private final Target target;
    private final ReentrantLock turning = new ReentrantLock();
    private WeakReference<@Nullable FlightListeners> listening = new WeakReference<>(null);

    private RecorderSwitch(Events events, Target target) {
        super(events, GONE);
        this.target = target;
    }

    static void place(Attachment engine) {
        takeOutThoseGone();
        RecorderSwitch one = new RecorderSwitch(engine.engine().events(), engine.target());
        FlightRecorder.addListener(one);
        if (FlightRecorder.isInitialized()) {
            one.turn();
        }
    }

    private static void takeOutThoseGone() {
        for (Reference<?> gone = GONE.poll(); gone != null; gone = GONE.poll()) {
            FlightRecorder.removeListener((RecorderSwitch) gone);
        }
    }

    @Override
    public void recordingStateChanged(Recording recording) {
        turn();
    }

    private void turn() {
        Events events = get();
        if (events == null) {
            return;
        }
        turning.lock();
        try {
            FlightListeners now = listening.get();
            boolean wanted = isRecording();
            if (wanted && now == null) {
                listening = new WeakReference<>(new FlightListeners(new Ear(events), target, new Descriptions()));
            } else if (!wanted && now != null) {
                now.close();
                listening = new WeakReference<>(null);
            }
        } finally {
            turning.unlock();
        }
    }

    private static boolean isRecording() {
        return FlightRecorder.getFlightRecorder().getRecordings().stream()
                .anyMatch(recording -> recording.getState() == RecordingState.RUNNING);
    }
}
