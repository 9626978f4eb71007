package dev.cinnabar.ext.observability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those whom the process has set up: classes that name a library are touched only where it is there. Stateless. */
final class Present {
    private static final Logger LOG = LoggerFactory.getLogger("dev.cinnabar.observability");

    private Present() {}

    static List<Instrument> instruments() {
        List<Instrument> found = new ArrayList<>();
        add(found, "io.micrometer.core.instrument.Metrics", () -> Metering.global());
        add(found, "io.opentelemetry.api.GlobalOpenTelemetry", () -> Tracing.global());
        add(found, "jdk.jfr.FlightRecorder", () -> FlightRecording.global());
        return found;
    }

    private static void add(List<Instrument> found, String library, Supplier<Optional<Instrument>> instrument) {
        try {
            Class.forName(library, false, Present.class.getClassLoader());
            instrument.get().ifPresent(found::add);
        } catch (ClassNotFoundException absent) {
            // that is no mistake
        } catch (LinkageError other) {
            LOG.warn("{} is there in a version that cannot be used", library, other);
        }
    }
}
