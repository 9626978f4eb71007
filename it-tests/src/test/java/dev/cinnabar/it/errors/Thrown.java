package dev.cinnabar.it.errors;

import java.io.PrintWriter;
import java.io.StringWriter;

/** All that an exception shows when it is printed: messages, causes and suppressed exceptions. */
final class Thrown {
    private Thrown() {}

    static String printed(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
