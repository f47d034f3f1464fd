package dev.lectern.app;

/** A configuration value with which the program cannot start; the message says which, and what would be right. */
final class SettingsFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SettingsFailure(String message) {
        super(message);
    }
}
