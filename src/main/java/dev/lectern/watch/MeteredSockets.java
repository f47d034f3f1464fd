package dev.lectern.watch;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Sockets that end a call which reads more than any honest answer has. OkHttp limits the header of an answer and we its
 * body, but nobody the framing between: the size of a chunk may be followed by an endless extension (RFC 9112, section
 * 7.1.1), which OkHttp would keep in memory.
 *
 * <p>OkHttp reads an HTTP/1.1 answer in the thread that asks, so the count is kept with the thread.
 */
final class MeteredSockets extends SocketFactory {

    private static final ThreadLocal<Meter> METER = new ThreadLocal<>();

    /** Counts what a thread reads. */
    private static final class Meter implements AutoCloseable {

        private long left;

        Meter(long most) {
            this.left = most;
        }

        void count(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new IOException("the host sends far more than the answer may have");
            }
        }

        @Override
        public void close() {
            METER.remove();
        }
    }

    /** What is done while a thread is counted. */
    interface Reading<T> {
        T read() throws IOException;
    }

    /** Reads; fails once this thread has read more bytes than that from such sockets. */
    static <T> T within(long most, Reading<T> reading) throws IOException {
        try (var meter = new Meter(most)) {
            METER.set(meter);
            return reading.read();
        }
    }

    @Override
    public Socket createSocket() {
        return new Metered();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    private static Socket connected(InetSocketAddress address) throws IOException {
        var socket = new Metered();
        socket.connect(address);
        return socket;
    }

    private static final class Metered extends Socket {

        @Override
        public InputStream getInputStream() throws IOException {
            return new CountedInput(super.getInputStream()) {
                @Override
                void count(int bytes) throws IOException {
                    Meter meter = METER.get();
                    if (meter != null) {
                        meter.count(bytes);
                    }
                }
            };
        }
    }
}
