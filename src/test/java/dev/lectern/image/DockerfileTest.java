package dev.lectern.image;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules that the image must keep. */
class DockerfileTest {

    private static final Set<String> KNOWN = Set.of(
            "ARG", "FROM", "WORKDIR", "COPY", "RUN", "USER", "LABEL", "ENV", "EXPOSE", "STOPSIGNAL", "ENTRYPOINT");

    private final Dockerfile file = Dockerfile.read();
    private final Dockerfile image = file.lastStage();

    @Test
    void everyInstructionIsKnownAndThereIsNoHealthCheck() {
        assertThat(file.instructions()).extracting(Dockerfile.Instruction::name).isSubsetOf(KNOWN);
    }

    @Test
    void basesArePinnedAndEveryStageHasTheSameJava() {
        assertThat(file.all("ARG").get(0)).matches("JAVA=25\\.\\d+\\.\\d+_\\d+");
        assertThat(file.all("FROM"))
                .containsExactly(
                        "eclipse-temurin:${JAVA}-jdk-noble AS build",
                        "eclipse-temurin:${JAVA}-jre-noble AS app",
                        "app AS training",
                        "app");
    }

    @Test
    void itRunsAsANumericUserThatIsNotRoot() {
        assertThat(image.all("USER")).containsExactly("10001:10001");
    }

    @Test
    void signalsReachJavaWithoutAShell() throws IOException {
        List<?> command = new JsonMapper().readValue(image.all("ENTRYPOINT").get(0), List.class);

        assertThat(command.get(0)).isEqualTo("java");
        assertThat(command).asList().endsWith("-jar", "/app/quarkus-run.jar");
        assertThat(image.all("STOPSIGNAL")).containsExactly("SIGTERM");
    }

    @Test
    void theTrainingRunHasTheFlagsOfTheImage() throws IOException {
        List<?> command = new JsonMapper().readValue(image.all("ENTRYPOINT").get(0), List.class);
        String train = Files.readString(Path.of("src/main/docker/train"));

        for (Object flag : command.subList(2, command.size() - 2)) {
            assertThat(train).contains((String) flag);
        }
        assertThat(command.get(1)).isEqualTo("-XX:AOTCache=/app/app.aot");
    }

    @Test
    void theEmbeddedPartsStayInTheTrainingStage() {
        Set<String> copied = file.all("COPY").stream()
                .filter(copy -> copy.startsWith("--from=build"))
                .filter(copy -> !copy.endsWith(" /embedded/"))
                .map(copy -> copy.split(" ", -1)[1])
                .collect(Collectors.toSet());

        assertThat(copied).allMatch(source -> source.startsWith("/src/target/container/"));
        assertThat(image.all("COPY")).containsExactly("--from=training /cache/ ./");
    }

    @Test
    void itIsLabelled() {
        assertThat(image.all("LABEL").get(0))
                .contains(
                        "org.opencontainers.image.title=",
                        "org.opencontainers.image.description=",
                        "org.opencontainers.image.licenses=\"Apache-2.0\"",
                        "org.opencontainers.image.version=",
                        "org.opencontainers.image.revision=");
    }

    @Test
    void whatIsCopiedIsNotIgnored() throws IOException {
        List<String> taken = Files.readAllLines(Path.of(".dockerignore")).stream()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .toList();

        assertThat(taken).containsExactlyInAnyOrder(".mvn", "mvnw", "pom.xml", "LICENSE", "src/main");
        assertThat(Path.of(".mvn/wrapper/maven-wrapper.properties")).exists();
    }
}
