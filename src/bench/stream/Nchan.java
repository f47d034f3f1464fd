import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** nginx with nchan and two workers, in a folder of its own. */
class Nchan implements AutoCloseable {

    private static final Path MODULE = Path.of("/usr/lib/nginx/modules/ngx_nchan_module.so");
    private static final Path NGINX = Path.of("/usr/sbin/nginx");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final int port;
    private long number;

    static boolean isThere() {
        return Files.exists(MODULE) && Files.exists(NGINX);
    }

    Nchan(Path work) throws Exception {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path folder = Files.createDirectories(work.resolve("nchan"));
        Path configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, """
                load_module %1$s;
                daemon off;
                worker_processes 2;
                worker_rlimit_nofile 20000;
                pid %2$s/nginx.pid;
                error_log %2$s/error.log error;
                events { worker_connections 19000; }
                http {
                  access_log off;
                  tcp_nodelay on;
                  keepalive_requests 1000000;
                  client_body_temp_path %2$s/body;
                  proxy_temp_path %2$s/proxy; fastcgi_temp_path %2$s/fastcgi; uwsgi_temp_path %2$s/uwsgi; scgi_temp_path %2$s/scgi;
                  nchan_shared_memory_size 512M;
                  server {
                    listen 127.0.0.1:%3$d backlog=4096;
                    location = /sub { nchan_subscriber eventsource; nchan_channel_id load; nchan_subscriber_first_message newest; }
                    location = /pub { nchan_publisher http; nchan_channel_id load; nchan_message_buffer_length 20000; nchan_message_timeout 10m; }
                  }
                }
                """.formatted(MODULE, folder, port));
        process = new ProcessBuilder(NGINX.toString(), "-c", configuration.toString(), "-p", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("console.log").toFile())
                .start();
        Wait.until("start of nginx", this::answers, 20);
    }

    private boolean answers() {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    int port() {
        return port;
    }

    /** The same bytes as the data of an event of Lectern. */
    void publish(int changes) throws Exception {
        for (int n = 0; n < changes; n++) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/pub"))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(Changes.summary(++number)))
                    .build();
            int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status >= HttpURLConnection.HTTP_BAD_REQUEST) {
                throw new IllegalStateException("nchan answered " + status);
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
        process.destroyForcibly();
    }
}
