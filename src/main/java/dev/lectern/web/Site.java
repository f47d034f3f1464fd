package dev.lectern.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the frame of every page needs to know. */
@Singleton
class Site {

    private final String version;

    Site(@ConfigProperty(name = "quarkus.application.version", defaultValue = "0") String version) {
        this.version = version;
    }

    Frame frame(UriInfo uri) {
        String origin = uri.getBaseUri().toString();
        return new Frame(version, origin.endsWith("/") ? origin.substring(0, origin.length() - 1) : origin);
    }

    /**
     * Values for the frame.
     *
     * @param version version of the program, so that browsers fetch new assets after an upgrade
     * @param origin address of this site as the reader sees it
     */
    record Frame(String version, String origin) {}
}
