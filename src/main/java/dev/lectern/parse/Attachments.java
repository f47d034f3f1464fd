package dev.lectern.parse;

import dev.lectern.speech.Attachment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The files that a text offers: documents that it links to, recordings that it plays. */
final class Attachments {

    private static final int MOST = 50;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_ENDING = 5;

    /** Characters of an address, and of what it is relative to. To resolve one takes the square of its length, and hardly any file has a longer. */
    private static final int LONGEST_ADDRESS = 2_000;

    private static final Set<String> TYPES = Vocabulary.MEDIA_TYPES.words().stream()
            .map(Vocabulary.MEDIA_TYPES::meaning)
            .collect(Collectors.toSet());

    private Attachments() {}

    /** In the order of the page; each address once. {@code box} holds the text; null when nobody knows which does. */
    static List<Attachment> in(@Nullable Element box) {
        List<Attachment> files = new ArrayList<>();
        Set<String> known = new HashSet<>();
        if (box == null || box.baseUri().length() > LONGEST_ADDRESS) {
            return files;
        }
        for (Element element : box.getAllElements()) {
            Attachment file = of(element);
            if (file != null && known.add(file.url())) {
                files.add(file);
            }
            if (files.size() == MOST) {
                break;
            }
        }
        return files;
    }

    private static @Nullable Attachment of(Element element) {
        return switch (element.normalName()) {
            case "a" -> file(element, "href");
            case "audio", "video", "source" -> file(element, "src");
            default -> null;
        };
    }

    private static @Nullable Attachment file(Element element, String attribute) {
        String reference = element.attr(attribute);
        boolean readable = !reference.isEmpty() && reference.length() <= LONGEST_ADDRESS;
        String type = !readable ? "" : type(element.attr("type"), reference);
        if (type.isEmpty()) {
            return null; // most links: to resolve an address is dear
        }
        String url = element.absUrl(attribute);
        boolean web = url.startsWith("http://") || url.startsWith("https://");
        return web ? new Attachment(url, attribute.equals("href") ? title(element) : null, type) : null;
    }

    /** What the page declares, if it is a sort of file that counts; else what the name of the file says; else empty. */
    private static String type(String declared, String url) {
        String media = declared.toLowerCase(Locale.ROOT).strip();
        int parameter = media.indexOf(';');
        media = parameter < 0 ? media : media.substring(0, parameter).strip();
        if (media.startsWith("audio/") || media.startsWith("video/") || TYPES.contains(media)) {
            return media;
        }
        int end = url.length();
        for (char c : new char[] {'#', '?'}) {
            int cut = url.indexOf(c);
            end = cut >= 0 ? Math.min(end, cut) : end;
        }
        int dot = url.lastIndexOf('.', end - 1);
        int host = url.indexOf("//");
        int path = host < 0 ? -1 : url.indexOf('/', host + 2);
        boolean inPath = host < 0 || path > 0; // the ending of a bare host is no file
        boolean ending = dot >= 0 && inPath && dot > path && end - dot - 1 <= LONGEST_ENDING;
        return ending ? Vocabulary.MEDIA_TYPES.meaning(url.substring(dot + 1, end)) : "";
    }

    private static @Nullable String title(Element link) {
        String text = CleanText.line(link.text());
        text = text.isEmpty() ? CleanText.line(link.attr("title")) : text;
        return text.isEmpty() || text.length() > LONGEST_TITLE ? null : text;
    }
}
