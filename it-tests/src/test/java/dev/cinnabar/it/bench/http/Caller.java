package dev.cinnabar.it.bench.http;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One connection of HTTP 1.1, on which one request is under way at a time; another one where the last was lost. Confined to one thread.
 */
final class Caller implements AutoCloseable {
    private static final int PATIENCE_MILLISECONDS = 10_000;
    private static final int MOST_OF_AN_ANSWER = 1 << 16;
    private static final String LENGTH = "content-length:";

    private final int port;
    private @Nullable Socket socket;

    Caller(int port) {
        this.port = port;
    }

    /** Whether there is an answer, which is read to its end, and it tells of success. */
    boolean isAnswered(Request request) {
        try {
            Socket open = connected();
            open.getOutputStream().write(request.bytes());
            return isFine(new BufferedInputStream(open.getInputStream(), MOST_OF_AN_ANSWER));
        } catch (IOException noAnswer) {
            close();
            return false;
        }
    }

    private Socket connected() throws IOException {
        if (socket == null) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
        }
        return socket;
    }

    /** Nothing comes behind an answer before something else is asked, so that its buffer is its own. */
    private static boolean isFine(InputStream in) throws IOException {
        boolean fine = line(in).startsWith("HTTP/1.1 2");
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            }
        }
        in.skipNBytes(length);
        return fine;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int letter = in.read(); letter != '\n'; letter = in.read()) {
            if (letter < 0) {
                throw new EOFException("the service hung up");
            }
            line.append((char) letter);
        }
        return line.toString().stripTrailing();
    }

    @Override
    public void close() {
        Socket open = socket;
        socket = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }
}
