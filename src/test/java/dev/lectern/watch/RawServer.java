package dev.lectern.watch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;
import okhttp3.HttpUrl;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** A server on loopback that breaks HTTP as the test wants it: a connection goes to the test once its request was read. */
final class RawServer implements AutoCloseable {

    /** Answers a request. */
    interface Answering {
        void answer(OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final Answering answering;
    private final String scheme;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Thread accepting;
    final List<String> requests = new CopyOnWriteArrayList<>();

    RawServer(Answering answering) throws IOException {
        this(answering, ServerSocketFactory.getDefault(), "http");
    }

    RawServer(Answering answering, ServerSocketFactory sockets, String scheme) throws IOException {
        this.answering = answering;
        this.scheme = scheme;
        this.server = sockets.createServerSocket();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        this.accepting = thread(this::accept);
    }

    /** Sends a whole text at once. */
    static RawServer saying(String... parts) throws IOException {
        return new RawServer(out -> {
            for (String part : parts) {
                out.write(part.getBytes(ISO_8859_1));
            }
        });
    }

    HttpUrl url(String host, String path) {
        return HttpUrl.get(scheme + "://" + host + ":" + server.getLocalPort() + path);
    }

    HttpUrl url(String path) {
        return url("127.0.0.1", path);
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                thread(() -> serve(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            requests.add(header(socket.getInputStream()));
            answering.answer(socket.getOutputStream());
            socket.getOutputStream().flush();
        } catch (IOException e) {
            return; // the client had enough
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private static String header(InputStream in) throws IOException {
        var text = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            text.append((char) c);
            if (text.length() >= 4 && text.substring(text.length() - 4).equals("\r\n\r\n")) {
                return text.toString();
            }
        }
        return "";
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "raw-server");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
        accepting.interrupt();
    }
}
