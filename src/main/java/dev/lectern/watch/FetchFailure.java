package dev.lectern.watch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.HttpUrl;

/** Says what an exception of the network means. */
final class FetchFailure {

    private FetchFailure() {}

    /** What it means before the header of an answer has come. */
    static FetchOutcome of(HttpUrl url, IOException e) {
        if (e instanceof PublicDns.PrivateAddress) {
            return new FetchOutcome.Refused(String.valueOf(e.getMessage()), null);
        }
        return new FetchOutcome.Failed(url + ": " + reason(url, e), null, null);
    }

    /** What it means in the body of an answer. */
    static FetchOutcome inBody(HttpUrl url, IOException e) {
        return new FetchOutcome.Failed(url + ": " + inBody(e), null, null);
    }

    private static String inBody(IOException e) {
        if (e instanceof InterruptedIOException) {
            return "the answer did not end in time.";
        }
        if (e instanceof ProtocolException || e instanceof EOFException) {
            return "the answer is shorter than it should be (" + e.getMessage() + ").";
        }
        return "the answer could not be read to its end (" + e.getMessage() + ").";
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
            return "no secure connection: " + insecure(url, e);
        }
        if (e.getCause() instanceof EOFException) {
            return "the host broke off in the header of its answer, or the header is larger than 256 KiB.";
        }
        return "the connection broke (" + e + ").";
    }

    private static String insecure(HttpUrl url, IOException e) {
        if (e instanceof SSLPeerUnverifiedException) {
            return "the certificate of the host is not for " + url.host() + ".";
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException) {
                return "the certificate of the host has expired.";
            }
            if (cause instanceof CertificateNotYetValidException) {
                return "the certificate of the host is not valid yet.";
            }
            if (cause instanceof CertPathBuilderException) {
                return "nobody we trust vouches for the certificate of the host (self-signed, or an intermediate"
                        + " certificate is missing).";
            }
        }
        return e.getMessage() + ".";
    }
}
