package dev.lectern.k8s;

import dev.lectern.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The alerts are sound, ring when they should, and are told of in the documentation. */
class AlertRulesTest {

    private static final Path CASES = Path.of("src/test/resources/k8s/alert-rules.test.yaml");
    private static final Path DOCUMENTATION = Path.of("docs/operations.md");

    private static final Pattern RECORDED = Pattern.compile("lectern:[a-z0-9_:]+");

    @TempDir
    Path folder;

    @Test
    void prometheusTakesTheRules() throws Exception {
        assumePromtool();
        Path rules = folder.resolve("rules.yaml");
        AlertRules.write(rules);

        Tool.Result result = Tool.run(List.of("promtool", "check", "rules", rules.toString()));

        assertThat(result.exitCode()).as(result.output()).isZero();
    }

    @Test
    void theAlertsRingWhenTheyShould() throws Exception {
        assumePromtool();
        AlertRules.write(folder.resolve("rules.yaml"));
        Path cases = Files.copy(CASES, folder.resolve("cases.yaml"));

        Tool.Result result = Tool.run(List.of("promtool", "test", "rules", cases.toString()));

        assertThat(result.exitCode()).as(result.output()).isZero();
    }

    @Test
    void everyAlertIsTried() throws Exception {
        assertThat(Files.readString(CASES)).contains(AlertRules.names());
    }

    @Test
    void everyAlertIsExplained() throws Exception {
        String documentation = Files.readString(DOCUMENTATION);

        assertThat(AlertRules.all())
                .filteredOn(rule -> rule.at("alert").isPresent())
                .allSatisfy(rule -> {
                    String alert = rule.text("alert");
                    assertThat(documentation).contains("#### " + alert + "\n");
                    assertThat(rule.text("annotations", "runbook"))
                            .isEqualTo("docs/operations.md#" + alert.toLowerCase(Locale.ROOT));
                });
    }

    @Test
    void everyRecordedNameIsRecorded() throws Exception {
        List<String> recorded = AlertRules.all().stream()
                .flatMap(rule -> rule.at("record").stream())
                .map(Object::toString)
                .toList();

        Stream<String> rules = AlertRules.all().stream().map(rule -> rule.text("expr"));
        assertThat(Stream.concat(rules, Dashboard.expressions().stream())
                        .flatMap(expression -> RECORDED.matcher(expression).results())
                        .map(MatchResult::group))
                .isSubsetOf(recorded);
    }

    private static void assumePromtool() {
        assumeTrue(
                Tool.isOnPath("promtool"),
                "promtool (Debian package prometheus) is not on the PATH: the alert rules were not tried.");
    }
}
