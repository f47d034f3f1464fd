package dev.lectern.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * How likely each language is for a piece of text, by its letter sequences.
 *
 * @param best BCP 47 tag of the likeliest
 * @param ratio how much likelier it is than the next; the model spreads little between the two
 * @param likelihoods by tag
 */
record LanguageDetection(String best, double ratio, Map<String, Double> likelihoods) {

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

    private static final double LEAST = 1e-9;

    LanguageDetection {
        likelihoods = Map.copyOf(likelihoods);
    }

    /** Null for a text without letters. */
    static @Nullable LanguageDetection of(String text) {
        boolean kana = text.chars().anyMatch(LanguageDetection::isKana);
        Map<String, Double> likelihoods = new HashMap<>();
        for (Language language : new LanguageDetectorME(Model.LOADED).predictLanguages(text)) {
            String tag = Vocabulary.LANGUAGES.meaning(language.getLang());
            // Japanese without kana does not exist, nor Chinese with it; short texts share their other characters.
            if (!tag.isEmpty() && !tag.equals(kana ? "zh" : "ja")) {
                likelihoods.merge(tag, language.getConfidence(), Double::max);
            }
        }
        return text.chars().anyMatch(Character::isLetter) ? of(likelihoods) : null;
    }

    /** Null when there is no language at all. */
    static @Nullable LanguageDetection of(Map<String, Double> likelihoods) {
        String best = null;
        double first = 0;
        double second = 0;
        for (Map.Entry<String, Double> each : likelihoods.entrySet()) {
            if (each.getValue() > first) {
                second = first;
                first = each.getValue();
                best = each.getKey();
            } else {
                second = Math.max(second, each.getValue());
            }
        }
        return best == null ? null : new LanguageDetection(best, first / Math.max(second, LEAST), likelihoods);
    }

    /** Whether another language is so near that a declaration of the page decides between the two. */
    boolean isNear(String tag, double margin) {
        double own = likelihoods.getOrDefault(best, 0.0);
        return likelihoods.getOrDefault(tag, 0.0) * margin >= own;
    }

    private static boolean isKana(int c) {
        return c >= 0x3041 && c <= 0x30FF && c != 0x30FB && c != 0x30FC;
    }
}
