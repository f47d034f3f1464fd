package dev.lectern.embedded;

import java.util.Locale;

/** Which platforms have PostgreSQL binaries here, and what to say on the others. */
final class PostgresPlatform {

    private static final String INSTEAD = "Set quarkus.datasource.jdbc.url (environment: QUARKUS_DATASOURCE_JDBC_URL),"
            + " ..._USERNAME and ..._PASSWORD to use a PostgreSQL of your own.";

    private PostgresPlatform() {}

    /** Fails with a clear sentence where there are no binaries. */
    static void check() {
        check(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    static void check(String system, String architecture) {
        String resource = "postgres-" + system(system) + "-" + architecture(architecture) + ".txz";
        if (PostgresPlatform.class.getClassLoader().getResource(resource) == null) {
            throw new EmbeddedServerFailure("There is no embedded PostgreSQL for " + system + " on " + architecture
                    + "; it runs on Linux (x86-64 and ARM64, glibc) and macOS (ARM64). " + INSTEAD);
        }
    }

    /** What may help when the binaries are there and the server still does not start. */
    static String hint() {
        return "root".equals(System.getProperty("user.name"))
                ? "As root it needs user namespaces (unshare -U must work); where they are forbidden, run as another user. "
                        + INSTEAD
                : INSTEAD;
    }

    private static String system(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("mac") ? "darwin" : lower.startsWith("windows") ? "windows" : lower;
    }

    private static String architecture(String name) {
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }
}
