package dev.cinnabar.testkit.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A small process beside a server, so that nothing stays behind however the JVM ends: it reads from the JVM, and when nobody can
 * write any more, it ends the server and deletes its folder.
 */
final class Guard {
    private static final String WATCH = """
            read -r gone
            kill -QUIT "$1" 2>/dev/null && sleep 2
            rm -rf "$2"
            """;
    /** Held to the end: an output that nobody holds could be closed by the garbage collector. */
    private static final Queue<OutputStream> LINES = new ConcurrentLinkedQueue<>();

    private Guard() {}

    static void watch(long server, Path folder) throws IOException {
        var guard = new ProcessBuilder("sh", "-c", WATCH, "sh", Long.toString(server), folder.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        LINES.add(guard.getOutputStream());
    }
}
