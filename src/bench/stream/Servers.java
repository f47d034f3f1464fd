import java.nio.file.Path;

/** What the program needs. */
record Servers(String jar, Path work, String kafka, String jdbcUrl) {

    /** Starts the program with some roles, and waits until it runs. */
    PackagedProgram start(String roles) throws Exception {
        return new PackagedProgram(jar, work, kafka, jdbcUrl, roles);
    }
}
