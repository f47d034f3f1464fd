package dev.lectern.parse;

import dev.lectern.speech.Evidence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * The language of a text: what the words look like, then what the page, the listing or the source declares.
 *
 * @param tag BCP 47
 * @param evidence what told it
 */
record LanguageGuess(String tag, Evidence evidence) {

    private static final int SAMPLE = 6000;
    private static final int SHORTEST = 200;
    private static final double SURE = 0.05;

    /** The model takes ten megabytes, so it is read when first needed. */
    private static final class Model {
        static final LanguageDetectorModel LOADED = load();

        private static LanguageDetectorModel load() {
            try (InputStream in = LanguageDetectorModel.class.getResourceAsStream("/langdetect-183.bin")) {
                if (in == null) {
                    throw new IllegalStateException("The class path lacks langdetect-183.bin of OpenNLP.");
                }
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException("The class path holds langdetect-183.bin but it cannot be read.", e);
            }
        }
    }

    private static final Map<String, String> SHORT_CODES = shortCodes();

    static @Nullable LanguageGuess of(List<String> paragraphs, @Nullable String declared, Hints hints) {
        String sample = sample(paragraphs);
        String tag = tag(declared);
        LanguageGuess read = sample.length() < SHORTEST ? null : detected(sample);
        if (read != null) {
            boolean finer = tag != null && tag.startsWith(read.tag + "-");
            return finer ? new LanguageGuess(read.tag, Evidence.TEXT) : read;
        }
        if (tag != null) {
            return new LanguageGuess(tag, Evidence.META);
        }
        String listed = tag(hints.listing().language());
        if (listed != null) {
            return new LanguageGuess(listed, Evidence.LISTING);
        }
        String source = tag(hints.language());
        return source == null ? null : new LanguageGuess(source, Evidence.SOURCE);
    }

    private static @Nullable LanguageGuess detected(String sample) {
        Language[] best = new LanguageDetectorME(Model.LOADED).predictLanguages(sample);
        if (best.length < 2 || best[0].getConfidence() - best[1].getConfidence() < SURE) {
            return null;
        }
        String code = SHORT_CODES.getOrDefault(best[0].getLang(), best[0].getLang());
        return new LanguageGuess(code, Evidence.TEXT);
    }

    private static String sample(List<String> paragraphs) {
        StringBuilder sample = new StringBuilder();
        for (String paragraph : paragraphs) {
            if (sample.length() >= SAMPLE) {
                break;
            }
            sample.append(paragraph, 0, Math.min(paragraph.length(), SAMPLE)).append('\n');
        }
        return sample.toString();
    }

    private static @Nullable String tag(@Nullable String declared) {
        if (declared == null || declared.isBlank()) {
            return null;
        }
        String tag = Locale.forLanguageTag(declared.strip().replace('_', '-')).toLanguageTag();
        return tag.equals("und") ? null : tag;
    }

    private static Map<String, String> shortCodes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            try {
                codes.put(Locale.forLanguageTag(code).getISO3Language(), code);
            } catch (MissingResourceException e) {
                continue; // a language without a code of three letters keeps its own
            }
        }
        codes.put("cmn", "zh");
        codes.put("pes", "fa");
        codes.put("nob", "nb");
        return Map.copyOf(codes);
    }
}
