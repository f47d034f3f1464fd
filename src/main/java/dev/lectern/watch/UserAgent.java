package dev.lectern.watch;

import java.util.Optional;

/** What sites see in their logs. */
final class UserAgent {

    private UserAgent() {}

    /**
     * Name and version, and where those who want to know more find it.
     *
     * @param contact address of a page; none when whoever runs this Lectern told none
     */
    static String of(String version, Optional<String> contact) {
        return "Lectern/" + version + contact.map(url -> " (+" + url + ")").orElse("");
    }
}
