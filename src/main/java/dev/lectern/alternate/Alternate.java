package dev.lectern.alternate;

/**
 * A page in another language to which a page leads.
 *
 * @param url its address, absolute and without fragment
 * @param language BCP 47 tag, as the page says
 * @param declared how: {@code hreflang} or {@code language switch}
 */
public record Alternate(String url, String language, String declared) {}
