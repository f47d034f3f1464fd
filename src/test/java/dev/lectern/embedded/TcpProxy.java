package dev.lectern.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A network that fails on demand: it stands on loopback between a program and a server. */
public final class TcpProxy implements AutoCloseable {

    private final InetSocketAddress server;
    private final int port;
    private final ProxyFault fault = new ProxyFault();
    private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private @Nullable ServerSocket listener;

    /** Holds the port while nobody listens on it: bound and not listening, it answers "connection refused". */
    private @Nullable Socket placeholder;

    private TcpProxy(InetSocketAddress server) throws IOException {
        this.server = server;
        this.listener = listen(0);
        this.port = listener.getLocalPort();
        accept(listener);
    }

    /** A proxy of a server on loopback that passes everything on. */
    public static TcpProxy to(int serverPort) {
        try {
            return new TcpProxy(new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the program connects. */
    public int port() {
        return port;
    }

    /** Connections that were ever made. */
    public int accepted() {
        return accepted.get();
    }

    /** Connections that are open now. */
    public int open() {
        return connections.size();
    }

    /** Breaks all connections with RST, as a server that lost its memory does; new ones are taken. */
    public void reset() {
        connections.forEach(ProxiedConnection::reset);
    }

    /** Ends all connections with FIN, as a server that shuts down does; new ones are taken. */
    public void finish() {
        connections.forEach(ProxiedConnection::finish);
    }

    /** Breaks all connections and refuses new ones. */
    public synchronized void refuse() {
        try {
            if (listener != null) {
                listener.close();
                listener = null;
                reset();
                placeholder = hold();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reset();
    }

    /** Takes everything and passes nothing on, in no direction, until {@link #heal}; no connection is closed. */
    public void silence() {
        fault.silence();
    }

    /**
     * Forgets all connections, as a firewall does that was started anew: they lead nowhere from now on and are never closed.
     * New ones work.
     */
    public void forget() {
        connections.forEach(ProxiedConnection::forget);
    }

    /** Every piece of data is that late. */
    public void delay(Duration late) {
        fault.delay(late);
    }

    /** Passes half of the next piece of data of each connection on and breaks it then. */
    public void halve() {
        connections.forEach(ProxiedConnection::halve);
    }

    /** All is well again. What was held back in silence goes on its way. */
    public synchronized void heal() {
        fault.heal();
        try {
            if (placeholder != null) {
                placeholder.close();
                placeholder = null;
                listener = listen(port);
                accept(listener);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The thread that accepts lets the old listener go a moment later. */
    private Socket hold() throws IOException {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (true) {
            var socket = new Socket();
            try {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return socket;
            } catch (BindException e) {
                socket.close();
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }

    private void accept(ServerSocket from) {
        ProxiedConnection.onThread("proxy-" + port, () -> {
            while (!from.isClosed()) {
                Socket client = from.accept();
                accepted.incrementAndGet();
                var connection = new ProxiedConnection(client, server, fault);
                connections.add(connection);
                if (from.isClosed()) { // who closed it broke all connections that it saw, and may not have seen this
                    // one
                    connection.reset();
                }
                connection.run(() -> connections.remove(connection));
            }
        });
    }

    @Override
    public synchronized void close() throws IOException {
        fault.heal();
        if (listener != null) {
            listener.close();
        }
        if (placeholder != null) {
            placeholder.close();
        }
        reset();
    }
}
