package dev.lectern.web;

import dev.lectern.ServeOnly;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@TestProfile(ServeOnly.class)
class DefinitionPageTest {

    private static final String VALID = """
            id: harbour-office
            publisher: Harbour <b>Office</b>
            discover:
              - listing: https://harbour.example/speeches
            samples:
              - content: "<h1>Timetable</h1><p>At six, at seven and at eight.</p>"
                expect: {result: not-a-speech}
            """;

    @Test
    void theEditorGetsAForm() {
        String page = given().cookie("lectern-editor", session())
                .get("/try/definition")
                .asString();

        assertThat(page).contains("<textarea id=\"yaml\"", "action=\"/try/definition\"");
    }

    @Test
    void nobodyElseDoes() {
        Response form = given().redirects().follow(false).get("/try/definition");
        Response sent =
                given().redirects().follow(false).formParam("yaml", VALID).post("/try/definition");

        assertThat(form.header("Location")).contains("/editor?back=");
        assertThat(sent.header("Location")).contains("/editor?back=");
    }

    @Test
    void aValidDefinitionIsShownWithWhatItComesTo() {
        String page = tried(VALID);

        assertThat(page)
                .contains(
                        "This is valid:",
                        "Harbour &lt;b&gt;Office&lt;/b&gt;",
                        "does not watch and fetches nothing",
                        "read as expected")
                .doesNotContain("<b>Office</b>");
    }

    @Test
    void aWrongDefinitionIsShownWithItsLineAndStaysInTheForm() {
        String page = tried(VALID.replace("publisher", "publishr"));

        assertThat(page).contains("This is not valid", "Line 2: unknown key", "publishr: Harbour");
    }

    @Test
    void theSourcesPageLeadsThere() {
        assertThat(given().get("/sources").asString()).contains("href=\"/try/definition\"");
    }

    private static String tried(String yaml) {
        return given().cookie("lectern-editor", session())
                .formParam("yaml", yaml)
                .post("/try/definition")
                .asString();
    }

    private static String session() {
        return given().redirects()
                .follow(false)
                .formParam("token", ServeOnly.TOKEN)
                .post("/editor")
                .cookie("lectern-editor");
    }
}
