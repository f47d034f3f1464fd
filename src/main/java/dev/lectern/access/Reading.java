package dev.lectern.access;

/** Who may read. */
public enum Reading {
    /** Everybody. */
    PUBLIC,
    /** Who has a token. */
    TOKEN;

    /**
     * Reads the setting.
     *
     * @throws IllegalArgumentException saying what would be right
     */
    static Reading of(String word) {
        return switch (word.strip()) {
            case "public" -> PUBLIC;
            case "token" -> TOKEN;
            default ->
                throw new IllegalArgumentException("lectern.read is '" + word + "'; it must be 'public' or 'token'.");
        };
    }
}
