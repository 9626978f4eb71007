package dev.cinnabar.engine.boot;

import java.security.CodeSource;

/** Tells whoever reads a log where an object's class came from. */
final class Origin {
    private Origin() {}

    /** Class and jar. */
    static String of(Object guest) {
        Object provider = guest instanceof FoundTypes types ? types.provider() : guest;
        CodeSource source = provider.getClass().getProtectionDomain().getCodeSource();
        String place = source == null || source.getLocation() == null
                ? "nowhere that is known"
                : source.getLocation().toString();
        return provider.getClass().getName() + " from " + place;
    }
}
