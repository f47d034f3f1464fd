import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Reads the answers of many subscribers as fast as it can and counts the changes in them. */
class ReaderThread extends Thread {

    /** So many may wait for their answer at a time. */
    private static final int OPENING = 200;

    /** Ports of one address are few; each of these has its own. */
    private static final int ADDRESSES = 8;

    private final int port;
    private final String path;
    private final int many;
    private final int number;
    private final Latencies latencies;
    private final boolean reading;
    private final List<SocketChannel> channels = new ArrayList<>();
    private final Selector selector;
    private final ByteBuffer buffer = ByteBuffer.allocate(256 * 1024);
    private volatile int connected;
    private volatile long events;
    private volatile long bytes;
    private volatile boolean ended;

    ReaderThread(int port, String path, int many, int number, Latencies latencies, boolean reading) throws IOException {
        this.port = port;
        this.path = path;
        this.many = many;
        this.number = number;
        this.latencies = latencies;
        this.reading = reading;
        this.selector = Selector.open();
        setDaemon(true);
    }

    int connected() {
        return connected;
    }

    long events() {
        return events;
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void run() {
        try {
            while (!ended) {
                while (channels.size() < many && channels.size() - connected < OPENING) {
                    open();
                }
                selector.select(this::ready, 100);
            }
            for (SocketChannel channel : channels) {
                channel.close();
            }
            selector.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void open() throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.configureBlocking(false);
        if (!reading) {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, 4096);
        }
        channel.bind(new InetSocketAddress("127.0.0." + (2 + channels.size() % ADDRESSES), 0));
        channel.connect(new InetSocketAddress("127.0.0.1", port));
        channel.register(selector, SelectionKey.OP_CONNECT, new boolean[1]);
        channels.add(channel);
    }

    private void ready(SelectionKey key) {
        SocketChannel channel = (SocketChannel) key.channel();
        try {
            if (key.isConnectable()) {
                channel.finishConnect();
                String request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n";
                channel.write(ByteBuffer.wrap(request.getBytes(US_ASCII)));
                key.interestOps(SelectionKey.OP_READ);
            } else {
                read(key, channel);
            }
        } catch (IOException e) {
            key.cancel();
            System.err.println("A subscriber was cut off: " + e);
        }
    }

    private void read(SelectionKey key, SocketChannel channel) throws IOException {
        buffer.clear();
        int read = channel.read(buffer);
        if (read < 0) {
            key.cancel();
            throw new IOException("the server ended the answer");
        }
        boolean[] begun = (boolean[]) key.attachment();
        if (!begun[0]) {
            begun[0] = true;
            String head = new String(buffer.array(), 0, Math.min(read, 15), US_ASCII);
            if (!head.startsWith("HTTP/1.1 200")) {
                key.cancel();
                throw new IOException("the answer is " + head);
            }
            connected++;
            if (!reading) {
                key.interestOps(0);
                return;
            }
        }
        bytes += read;
        byte[] array = buffer.array();
        int found = 0;
        for (int i = 0; i < read; i++) {
            if (array[i] == Changes.MARK) {
                found++;
                if (latencies != null) {
                    latencies.arrived(array, i);
                }
            }
        }
        events += found;
    }

    void end() throws InterruptedException {
        ended = true;
        selector.wakeup();
        join();
    }
}
