package dev.cinnabar.it.connect;

import dev.cinnabar.dialect.DatabaseUrl;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A port that hands everything on to a server, until it is told to hold it back. */
final class Relay implements AutoCloseable {
    private final DatabaseUrl server;
    private final ServerSocket port;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean flows = true;

    Relay(DatabaseUrl server) throws IOException {
        this.server = server;
        this.port = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    DatabaseUrl url() {
        return server.withHost("127.0.0.1", port.getLocalPort());
    }

    void flow(boolean on) {
        lock.lock();
        try {
            flows = on;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!port.isClosed()) {
            try {
                Socket client = port.accept();
                Socket upstream = new Socket(server.host(), server.port());
                start(() -> copy(client, upstream));
                start(() -> copy(upstream, client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void copy(Socket from, Socket to) {
        byte[] bytes = new byte[8_192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                await();
                out.write(bytes, 0, count);
                out.flush();
            }
        } catch (IOException | InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void await() throws InterruptedException {
        lock.lock();
        try {
            while (!flows) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        port.close();
        flow(true);
    }
}
