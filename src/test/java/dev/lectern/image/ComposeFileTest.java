package dev.lectern.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code docker compose} cannot know: that the file agrees with the image and with the program. */
class ComposeFileTest {

    private static final Path FILE = Path.of("docker-compose.yml");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(:[-?])?([^}]*)}");

    private final Map<String, Object> file = map(new Yaml().load(read(FILE)));
    private final Map<String, Object> services = map(file.get("services"));

    @ParameterizedTest
    @ValueSource(strings = {"kafka", "postgres", "lectern"})
    void everyServiceIsWatchedRestartedAndKeptFromNewPrivileges(String name) {
        Map<String, Object> service = map(services.get(name));

        assertThat(service).containsEntry("restart", "unless-stopped").containsKey("stop_grace_period");
        assertThat(map(service.get("healthcheck"))).containsKeys("test", "interval", "timeout", "retries");
        assertThat(list(service.get("security_opt"))).containsExactly("no-new-privileges:true");
    }

    @Test
    void imagesOfOthersArePinnedAndKafkaIsThatOfTheClient() {
        assertThat(map(services.get("postgres"))).containsEntry("image", "postgres:17");
        assertThat(map(services.get("kafka"))).containsEntry("image", "apache/kafka:" + property("kafka.version"));
    }

    @Test
    void lecternStartsWhenItsServersAreHealthy() {
        assertThat(map(lectern().get("depends_on")))
                .isEqualTo(Map.of(
                        "kafka", Map.of("condition", "service_healthy"),
                        "postgres", Map.of("condition", "service_healthy")));
    }

    @Test
    void lecternCanWriteToItsTmpOnly() {
        assertThat(lectern()).containsEntry("read_only", true);
        assertThat(list(lectern().get("cap_drop"))).containsExactly("ALL");
        assertThat(list(lectern().get("volumes"))).allMatch(mount -> mount.endsWith(":ro"));
        // With noexec, which is Docker's default here, Kafka's compression cannot load its library.
        assertThat(list(lectern().get("tmpfs"))).singleElement().asString().startsWith("/tmp:exec,");
    }

    @Test
    void portsAreThoseOfTheImage() {
        assertThat(list(lectern().get("ports"))).containsExactly("${LECTERN_LISTEN:-127.0.0.1:8080}:8080");
        assertThat(read(Dockerfile.PATH)).contains("EXPOSE 8080 9000");
        assertThat(list(map(lectern().get("healthcheck")).get("test")).get(3))
                .contains("127.0.0.1/9000", "/q/health/ready");
    }

    @Test
    void foldersOfTheSettingsAreMounted() {
        Set<String> mounted = list(lectern().get("volumes")).stream()
                .map(mount -> mount.split(":", -1)[1])
                .collect(Collectors.toSet());

        assertThat(mounted)
                .containsExactlyInAnyOrder(
                        environment("lectern").get("LECTERN_INBOX"),
                        environment("lectern").get("LECTERN_SOURCES_DIRECTORY"));
    }

    @Test
    void theServersHaveNamedVolumes() {
        Set<String> used = new TreeSet<>();
        for (String name : List.of("kafka", "postgres")) {
            list(map(services.get(name)).get("volumes")).forEach(mount -> used.add(mount.split(":", -1)[0]));
        }

        assertThat(map(file.get("volumes")).keySet()).isEqualTo(used);
    }

    @Test
    void theProgramFindsTheServersOfTheFile() {
        Map<String, String> postgres = environment("postgres");
        Map<String, String> lectern = environment("lectern");

        assertThat(lectern)
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "kafka:9092")
                .containsEntry(
                        "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://postgres:5432/" + postgres.get("POSTGRES_DB"))
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", postgres.get("POSTGRES_USER"))
                .containsEntry("QUARKUS_DATASOURCE_PASSWORD", postgres.get("POSTGRES_PASSWORD"));
        assertThat(environment("kafka")).containsEntry("KAFKA_ADVERTISED_LISTENERS", "PLAINTEXT://kafka:9092");
    }

    @Test
    void everySettingIsOneThatTheReadmeTells() {
        String readme = read(Path.of("README.md"));

        for (String name : environment("lectern").keySet()) {
            String key = name.toLowerCase(java.util.Locale.ROOT).replace('_', '.');
            assertThat(readme.contains(name) || readme.replace('-', '.').contains("`" + key))
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    void secretsHaveNoDefaultAndTheirAbsenceIsASentence() {
        String example = read(Path.of(".env.example"));
        Set<String> required = new TreeSet<>();
        var found = VARIABLE.matcher(read(FILE));
        while (found.find()) {
            if (":?".equals(found.group(2))) {
                required.add(found.group(1));
                assertThat(found.group(3)).contains("Copy .env.example to .env");
                assertThat(example).containsPattern("(?m)^" + found.group(1) + "=$");
            } else {
                assertThat(found.group(1)).doesNotContain("PASSWORD", "TOKEN");
                assertThat(example).containsPattern("(?m)^#" + found.group(1) + "=");
            }
        }

        assertThat(required).containsExactly("LECTERN_EDITOR_TOKEN", "POSTGRES_PASSWORD");
    }

    private Map<String, Object> lectern() {
        return map(services.get("lectern"));
    }

    private Map<String, String> environment(String service) {
        return map(map(services.get(service)).get("environment")).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> (String) entry.getValue()));
    }

    private static String property(String name) {
        var found = Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)<").matcher(read(Path.of("pom.xml")));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Object value) {
        return (List<String>) value;
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
