package dev.lectern.watch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;

/** Says what an exception of the network means. */
final class FetchFailure {

    private FetchFailure() {}

    static FetchOutcome of(HttpUrl url, IOException e) {
        if (e instanceof PublicDns.PrivateAddress) {
            return new FetchOutcome.Refused(String.valueOf(e.getMessage()), null);
        }
        return new FetchOutcome.Failed(url + ": " + reason(url, e), null, null);
    }

    private static String reason(HttpUrl url, IOException e) {
        // Silence, a slow drip and a connection that does not open all come as this.
        if (e instanceof InterruptedIOException) {
            return "no answer in time.";
        }
        if (e instanceof UnknownHostException) {
            return "there is no host of the name " + url.host() + ".";
        }
        if (e instanceof ConnectException) {
            return "the host does not accept connections.";
        }
        if (e instanceof SSLException) {
            return "no secure connection (" + e.getMessage() + ").";
        }
        return "the connection broke (" + e + ").";
    }
}
