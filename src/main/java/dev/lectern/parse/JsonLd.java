package dev.lectern.parse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.lectern.speech.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What the JSON-LD of a page says about the page: the article, the event or the page itself as
 * <a href="https://schema.org/Article">schema.org</a> names them, never about the site, its owner or its other pages.
 * Read it before the scripts are taken out of the page. Null where nothing is said.
 *
 * @param headline of the article
 * @param alternativeHeadline of the article
 * @param name of the page or the event; often with the name of the site, as in {@code <title>}
 * @param articleBody as given, line ends kept; some sites put HTML into it
 * @param event name of the event
 * @param description of the article, the event or the page
 * @param datePublished as given
 * @param dateModified as given
 * @param startDate of the event, as given
 * @param inLanguage as given
 * @param publisher name of the publisher
 * @param location where it was said
 * @param authors authors that are not declared to be an organization, with their job titles
 * @param performers who performs at the event
 */
record JsonLd(
        @Nullable String headline,
        @Nullable String alternativeHeadline,
        @Nullable String name,
        @Nullable String event,
        @Nullable String articleBody,
        @Nullable String description,
        @Nullable String datePublished,
        @Nullable String dateModified,
        @Nullable String startDate,
        @Nullable String inLanguage,
        @Nullable String publisher,
        @Nullable String location,
        List<Person> authors,
        List<Person> performers) {

    /** A page without JSON-LD. */
    static final JsonLd NONE =
            new JsonLd(null, null, null, null, null, null, null, null, null, null, null, null, List.of(), List.of());

    private static final int LONGEST = 1000;
    private static final int MOST_PEOPLE = 50;
    private static final Set<String> OTHER_ARTICLES = Set.of("blogposting", "liveblogposting", "report", "speech");
    private static final Set<String> PAGES = Set.of("webpage", "itempage", "aboutpage", "creativework");
    private static final String[] WRITERS = {"author", "creator"};

    JsonLd {
        authors = List.copyOf(authors);
        performers = List.copyOf(performers);
    }

    static JsonLd of(Document page) {
        JsonLdGraph graph = JsonLdGraph.of(page);
        if (graph.objects().isEmpty()) {
            return NONE;
        }
        JsonNode none = MissingNode.getInstance();
        JsonNode article = none;
        JsonNode event = none;
        JsonNode web = none;
        for (JsonNode object : graph.objects()) {
            String type = type(object);
            if (isArticle(type)) {
                boolean fuller = !article.has("articleBody") && object.has("articleBody");
                article = article.isMissingNode() || fuller ? object : article;
            } else if (type.endsWith("event") && event.isMissingNode()) {
                event = object;
            } else if (PAGES.contains(type) && web.isMissingNode()) {
                web = object;
            }
        }
        JsonNode[] all = {article, event, web};
        String headline = text(article, "headline");
        return new JsonLd(
                headline == null ? text(article, "name") : headline,
                text(article, "alternativeHeadline"),
                first("name", event, web),
                text(event, "name"),
                article.path("articleBody").isTextual()
                        ? article.path("articleBody").asText()
                        : null,
                first("description", all),
                first("datePublished", article, web),
                first("dateModified", article, web),
                text(event, "startDate"),
                named(graph, "inLanguage", all),
                named(graph, "publisher", all),
                place(graph, event, article),
                people(graph, article, WRITERS),
                people(graph, event, "performer"));
    }

    private static boolean isArticle(String type) {
        return type.endsWith("article") || OTHER_ARTICLES.contains(type);
    }

    /** The type in lower case; the first that is one of ours where there are several. */
    private static String type(JsonNode object) {
        JsonNode type = object.path("@type");
        String found = "";
        for (JsonNode each : type.isArray() ? type : List.of(type)) {
            String name = each.asText("").toLowerCase(Locale.ROOT);
            name = name.substring(name.lastIndexOf('/') + 1);
            found = found.isEmpty() || isArticle(name) ? name : found;
        }
        return found;
    }

    private static @Nullable String first(String field, JsonNode... objects) {
        for (JsonNode object : objects) {
            String value = text(object, field);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static @Nullable String text(JsonNode object, String field) {
        return clean(object.path(field));
    }

    /** Many systems write entities of HTML into their JSON. */
    private static @Nullable String clean(JsonNode value) {
        if (!value.isTextual()) {
            return null;
        }
        String raw = value.asText();
        String cut = raw.substring(0, Math.min(raw.length(), LONGEST));
        String line = CleanText.line(Parser.unescapeEntities(cut, false));
        return line.isEmpty() ? null : line;
    }

    /** A value that is a string or an object with a name, such as {@code {"@type": "Language", "name": "en"}}. */
    private static @Nullable String named(JsonLdGraph graph, String field, JsonNode... objects) {
        for (JsonNode object : objects) {
            JsonNode value = graph.resolved(firstOf(object.path(field)));
            String code = text(value, "alternateName");
            String name = value.isTextual() ? clean(value) : code != null ? code : text(value, "name");
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    private static @Nullable String place(JsonLdGraph graph, JsonNode event, JsonNode article) {
        String[] fields = {"location", "contentLocation", "locationCreated"};
        for (JsonNode object : new JsonNode[] {event, article}) {
            for (String field : fields) {
                JsonNode place = graph.resolved(firstOf(object.path(field)));
                String name = place.isTextual() ? clean(place) : text(place, "name");
                String city = text(place.path("address"), "addressLocality");
                if (name != null || city != null) {
                    return name != null ? name : city;
                }
            }
        }
        return null;
    }

    private static List<Person> people(JsonLdGraph graph, JsonNode object, String... fields) {
        List<Person> people = new ArrayList<>();
        for (String field : fields) {
            JsonNode value = object.path(field);
            for (JsonNode each : value.isArray() ? value : List.of(value)) {
                JsonNode person = graph.resolved(each);
                String type = type(person);
                String name = person.isTextual() ? clean(person) : text(person, "name");
                boolean isPerson = type.isEmpty() || type.equals("person");
                if (name == null || !isPerson || people.size() >= MOST_PEOPLE) {
                    continue;
                }
                Person found = new Person(name, text(person, "jobTitle"));
                if (!people.contains(found)) {
                    people.add(found);
                }
            }
        }
        return people;
    }

    private static JsonNode firstOf(JsonNode value) {
        return value.isArray() && !value.isEmpty() ? value.get(0) : value;
    }
}
