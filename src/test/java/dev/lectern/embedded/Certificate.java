package dev.lectern.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;

/**
 * A certificate for {@code localhost}, made for one test.
 *
 * @param keyStore PKCS 12, for Kafka
 * @param certificate PEM, for those who shall trust it, and for PostgreSQL
 * @param key PEM, readable by its owner only, for PostgreSQL
 */
public record Certificate(Path keyStore, Path certificate, Path key) {

    static final String PASSWORD = "changeit";

    /** Makes one. */
    public static Certificate forLocalhost(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path keyStore = folder.resolve("server.p12");
        Path certificate = folder.resolve("server.crt");
        Path key = folder.resolve("server.key");
        keytool(
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-validity",
                "2",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                keyStore.toString(),
                "-storepass",
                PASSWORD);
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "server",
                "-keystore",
                keyStore.toString(),
                "-storepass",
                PASSWORD,
                "-file",
                certificate.toString());
        Files.createFile(key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                key,
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(privateKey(keyStore).getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        return new Certificate(keyStore, certificate, key);
    }

    private static Key privateKey(Path keyStore) throws IOException {
        try {
            return KeyStore.getInstance(keyStore.toFile(), PASSWORD.toCharArray())
                    .getKey("server", PASSWORD.toCharArray());
        } catch (GeneralSecurityException e) {
            throw new IOException("The key just made cannot be read.", e);
        }
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(java.util.List.of(arguments));
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IOException("keytool failed: " + command);
        }
    }
}
