package dev.lectern.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** One connection of a program with a server, through a {@link TcpProxy}. */
final class ProxiedConnection {

    private static final int PIECE = 16 * 1024;

    private final Socket client;
    private final Socket upstream = new Socket();
    private final InetSocketAddress server;
    private final ProxyFault fault;
    private final AtomicBoolean halving = new AtomicBoolean();
    private final CountDownLatch reset = new CountDownLatch(1);
    private final AtomicBoolean forgotten = new AtomicBoolean();

    /** What a thread of the proxy does; that a connection breaks meanwhile is what the proxy is for. */
    interface Task {
        void run() throws IOException, InterruptedException;
    }

    ProxiedConnection(Socket client, InetSocketAddress server, ProxyFault fault) {
        this.client = client;
        this.server = server;
        this.fault = fault;
    }

    /** Passes data on until one side ends it. */
    void run(Runnable ended) {
        onThread("proxied-" + client.getPort(), () -> {
            try {
                fault.awaitPassage(); // in silence nobody hears of a new connection
                upstream.connect(server);
                Thread back = onThread("proxied-back-" + client.getPort(), () -> pass(upstream, client));
                pass(client, upstream);
                back.join();
            } catch (IOException e) { // the server does not take it
                reset();
            } finally {
                client.close();
                upstream.close();
                ended.run();
            }
        });
    }

    void forget() {
        forgotten.set(true);
    }

    void halve() {
        halving.set(true);
    }

    /** A close with a linger of 0 sends RST. */
    void reset() {
        reset.countDown();
        for (Socket socket : new Socket[] {client, upstream}) {
            perhaps(() -> socket.setSoLinger(true, 0));
            perhaps(socket::close);
        }
    }

    void finish() {
        perhaps(client::shutdownOutput);
        perhaps(upstream::shutdownOutput);
    }

    private void pass(Socket from, Socket to) throws IOException, InterruptedException {
        byte[] piece = new byte[PIECE];
        try {
            for (int size = read(from, piece); size >= 0; size = read(from, piece)) {
                fault.awaitPassage();
                if (forgotten.get()) {
                    continue;
                }
                if (halving.get()) {
                    to.getOutputStream().write(piece, 0, size / 2);
                    reset();
                    return;
                }
                to.getOutputStream().write(piece, 0, size);
            }
            if (forgotten.get()) {
                never(); // nobody tells the other side
            }
            to.shutdownOutput();
        } catch (SocketException e) { // one side broke: the other one learns of it
            reset();
        }
    }

    /** Until the proxy is closed, and with it both sockets. */
    private void never() throws InterruptedException {
        reset.await();
    }

    private static int read(Socket from, byte[] piece) throws IOException {
        return from.getInputStream().read(piece);
    }

    static Thread onThread(String name, Task task) {
        var thread = new Thread(() -> perhaps(task), name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void perhaps(Task task) {
        try {
            task.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            System.getLogger(TcpProxy.class.getName()).log(System.Logger.Level.DEBUG, "It is broken already", e);
        }
    }
}
