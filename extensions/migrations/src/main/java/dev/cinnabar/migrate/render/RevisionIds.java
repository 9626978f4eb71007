package dev.cinnabar.migrate.render;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes ids of revisions. Safe for many threads. */
public final class RevisionIds {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 6;

    private RevisionIds() {}

    /** An id that no other revision has: 12 hexadecimal digits, by chance. */
    public static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
