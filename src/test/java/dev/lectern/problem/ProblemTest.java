package dev.lectern.problem;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemTest {

    @Test
    void hasTheFiveMembersOfTheStandardOnOneLine() throws Exception {
        String json =
                Problem.of(400, "The \"limit\"\nis wrong.", "/api/speeches").json();

        var tree = new JsonMapper().readTree(json);

        assertThat(json).doesNotContain("\n");
        assertThat(tree.path("type").asText()).isEqualTo("about:blank");
        assertThat(tree.path("title").asText()).isEqualTo("Bad Request");
        assertThat(tree.path("status").asInt()).isEqualTo(400);
        assertThat(tree.path("detail").asText()).isEqualTo("The \"limit\"\nis wrong.");
        assertThat(tree.path("instance").asText()).isEqualTo("/api/speeches");
    }

    @Test
    void aRefusalNamesTheParameter() {
        var refusal = Refusal.parameter("after", "'x' is no position.");

        assertThat(refusal.problem("/api/stream").detail()).isEqualTo("Parameter 'after': 'x' is no position.");
        assertThat(refusal.status()).isEqualTo(400);
    }
}
