package dev.cinnabar.orm;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.ServiceLoader;

/** The mapper's door to the api: found by {@code ServiceLoader}. Stateless. */
public interface SessionProvider {
    SessionFactory factory(Engine engine);

    /** The one on the class path. */
    static SessionProvider found() {
        return ServiceLoader.load(SessionProvider.class, SessionProvider.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        ErrorCode.MISSING_ENGINE,
                        "No mapper is on the class path.",
                        "add the artifact dev.cinnabar:cinnabar-engine"));
    }
}
