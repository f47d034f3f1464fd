/**
 * Bytes of a page and {@link dev.lectern.parse.Hints} in, a {@link dev.lectern.parse.ParseResult} out. Pure Java: no
 * framework and no I/O but class-path data that is read once. Any bytes end in one of the results, never in an exception.
 *
 * <p>Only what others need is public; behind {@link dev.lectern.parse.PageParser} stands a line of small stages, each of
 * which can be read and tested alone. Where to begin:
 *
 * <ul>
 *   <li>bytes to text: {@code Decoder}, {@code CharsetChoice}; which form it has: {@code PageForm}
 *   <li>HTML: {@code HtmlReader}, {@code PageTree}, {@code ContentScore}, {@code MainContent}, {@code HtmlBody}, {@code
 *       HtmlHeading}; plain text and Markdown: {@code PlainReader}, {@code PlainLines}, {@code PageFrame}, {@code
 *       LineEndHyphens}; records for machines: {@code ContentItemReader}. All of them make a {@code PageText} of {@code
 *       Block}s; what follows knows nothing of the form
 *   <li>facts: {@code FactGathering}, {@code FactLines}, {@code TitlePlace}, {@code TitlePeople}, {@code DateReader}
 *   <li>turns: {@code TurnReader}, {@code PageLabels}, {@code LabelReader}, {@code Cast}, {@code TurnKinds}
 *   <li>language and repairs: {@code LanguageGuess}, {@code PageRepair}, {@code WordRepair}
 *   <li>the end: {@code Decision} and {@code SpeechReading}, which joins them
 *   <li>what words mean, in many languages: {@code Vocabulary} and the lists in {@code words/}
 * </ul>
 */
@NullMarked
package dev.lectern.parse;

import org.jspecify.annotations.NullMarked;
