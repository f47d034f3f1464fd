package dev.lectern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * What readiness says of the relay of a process; neither while that is paused, killed or not up yet, as it does not answer then.
 *
 * @param leads whether it gives positions
 * @param standsBy whether it would as soon as nobody else did
 */
record RelayState(boolean leads, boolean standsBy) {

    private static final RelayState SILENT = new RelayState(false, false);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static RelayState of(LecternProcess process) {
        var request = HttpRequest.newBuilder(URI.create(process.managementUrl("/q/health/ready")))
                .timeout(PATIENCE)
                .build();
        try {
            return read(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            return SILENT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return SILENT;
        }
    }

    private static RelayState read(String readiness) throws IOException {
        for (JsonNode check : new JsonMapper().readTree(readiness).path("checks")) {
            if (check.path("name").asText().equals("relay")) {
                boolean leads = check.at("/data/leads").asBoolean();
                return new RelayState(
                        leads, !leads && check.path("status").asText().equals("UP"));
            }
        }
        return SILENT;
    }
}
