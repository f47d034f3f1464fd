package dev.lectern.k8s;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The settings that the program reads, as environment variables. */
final class KnownKeys {

    /** Keys that are read one by one, not as part of a mapping. */
    private static final Pattern LITERAL = Pattern.compile("\"(lectern\\.[a-z][a-z.-]*[a-z])\"");

    private KnownKeys() {}

    static Set<String> lectern() throws IOException {
        Set<String> keys = new HashSet<>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.lectern").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .forEach(type -> keys.addAll(ConfigMappings.getProperties(
                                        ConfigClass.configClass(type.reflect(), prefix(type.reflect())))
                                .keySet()));
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                LITERAL.matcher(Files.readString(file)).results().forEach(match -> keys.add(match.group(1)));
            }
        }
        return asVariables("", keys);
    }

    static Set<String> kafka() {
        Set<String> keys = new HashSet<>(ProducerConfig.configNames());
        keys.addAll(ConsumerConfig.configNames());
        keys.addAll(AdminClientConfig.configNames());
        return asVariables("kafka.", keys);
    }

    private static Set<String> asVariables(String prefix, Set<String> keys) {
        Set<String> variables = new HashSet<>();
        keys.forEach(key -> variables.add(variable(prefix + key)));
        return variables;
    }

    /** How an environment spells a key. */
    static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static String prefix(Class<?> type) {
        return type.getAnnotation(ConfigMapping.class).prefix();
    }
}
