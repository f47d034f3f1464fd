package dev.lectern.parse;

import dev.lectern.alternate.Alternate;
import dev.lectern.speech.Attachment;
import dev.lectern.speech.Evidence;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a reader made of a page, the same for every form: the later stages know nothing of HTML.
 *
 * @param metadata what the page says about itself apart from its text
 * @param title its heading; null when it has none
 * @param titleEvidence where the title was read; null without a title
 * @param preamble lines that belong to the text but are none of it: date, place, who
 * @param body the main text
 * @param declared what the publisher declares of the speech in a form meant for machines
 * @param attachments files that the text offers
 * @param alternates pages in other languages to which it leads, read when asked for: only of a speech
 */
record PageText(
        Metadata metadata,
        @Nullable String title,
        @Nullable Evidence titleEvidence,
        List<Block> preamble,
        List<Block> body,
        DeclaredFacts declared,
        List<Attachment> attachments,
        Supplier<List<Alternate>> alternates) {

    PageText {
        preamble = List.copyOf(preamble);
        body = List.copyOf(body);
        attachments = List.copyOf(attachments);
    }

    /** A page that declares nothing, offers no files and leads nowhere. */
    PageText(
            Metadata metadata,
            @Nullable String title,
            @Nullable Evidence titleEvidence,
            List<Block> preamble,
            List<Block> body) {
        this(metadata, title, titleEvidence, preamble, body, DeclaredFacts.NONE, List.of(), List::of);
    }

    PageText withDeclared(DeclaredFacts other) {
        return new PageText(metadata, title, titleEvidence, preamble, body, other, attachments, alternates);
    }

    PageText withText(List<Block> otherPreamble, List<Block> otherBody) {
        return new PageText(
                metadata, title, titleEvidence, otherPreamble, otherBody, declared, attachments, alternates);
    }

    PageText withTitle(String other, Evidence from) {
        return new PageText(metadata, other, from, preamble, body, declared, attachments, alternates);
    }

    PageText withAttachments(List<Attachment> files) {
        return new PageText(metadata, title, titleEvidence, preamble, body, declared, files, alternates);
    }
}
