package dev.cinnabar.it.ext.junit;

import dev.cinnabar.dialect.DatabaseUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A port that leads to a server; while it is shut, all who come by it are sent away. Shared by all threads. */
final class Gate implements AutoCloseable {
    private final DatabaseUrl server;
    private final ServerSocket port;
    private final Queue<Socket> inside = new ConcurrentLinkedQueue<>();
    private volatile boolean shut;

    Gate(DatabaseUrl server) throws IOException {
        this.server = server;
        this.port = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    DatabaseUrl url() {
        return server.withHost("127.0.0.1", port.getLocalPort());
    }

    /** Nobody comes in, and who is in is thrown out. */
    void shut() {
        shut = true;
        for (Socket each = inside.poll(); each != null; each = inside.poll()) {
            end(each);
        }
    }

    void open() {
        shut = false;
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "gate");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = port.accept();
                if (shut) {
                    end(client);
                } else {
                    lead(client);
                }
            }
        } catch (IOException over) {
            // the test is over
        }
    }

    private void lead(Socket client) throws IOException {
        Socket upstream = new Socket(server.host(), server.port());
        inside.add(client);
        inside.add(upstream);
        start(() -> copy(client, upstream));
        start(() -> copy(upstream, client));
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException over) {
            // both ends are closed
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // as it should be
        }
    }

    @Override
    public void close() throws IOException {
        port.close();
        shut();
    }
}
