package dev.lectern.watch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/**
 * Resolves only to public addresses. The connection is made to just what comes out here, so that a name which resolves
 * differently a moment later gains nothing.
 */
final class PublicDns implements Dns {

    private final Dns names;

    PublicDns(Dns names) {
        this.names = names;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> all = names.lookup(host);
        List<InetAddress> allowed = all.stream().filter(AddressRules::isPublic).toList();
        if (allowed.isEmpty() && !all.isEmpty()) {
            throw new PrivateAddress(host);
        }
        return allowed;
    }

    /** The host lies in a private network. */
    static final class PrivateAddress extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        PrivateAddress(String host) {
            super("The address of " + host
                    + " is private; set allowPrivate: true in the source's definition if that is meant.");
        }
    }
}
