package dev.lectern.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Page numbers in a text whose pages are parted by form feeds: lines of one form at one end of the pages whose number
 * goes up with the pages.
 */
final class PagedNumbers {

    private static final int FEW_PAGES = 3;

    /** Of so many pages one has the number, at least; left and right pages may differ in form, titles have none. */
    private static final int ONE_OF = 3;

    /** Lines of one form; {@code offset} is the number of the first page, less one. */
    private record Form(boolean top, int offset, String key) {}

    private PagedNumbers() {}

    static BitSet of(List<PlainLine> lines, BitSet starts) {
        PageEdges edges = new PageEdges(lines.size(), starts);
        Map<Form, List<Integer>> forms = new HashMap<>();
        BitSet numbers = new BitSet();
        int[] page = {0};
        edges.pages(start -> {
            page[0]++;
            edges.fromTop(start, line -> add(lines, line, page[0], true, forms, numbers));
            edges.fromBottom(start, line -> add(lines, line, page[0], false, forms, numbers));
        });
        int pages = edges.pages();
        forms.forEach((form, found) -> {
            long count = found.stream().distinct().count();
            // On a short print one number is enough when it is that of its page and nothing stands below it.
            boolean own = pages <= FEW_PAGES
                    && !form.top()
                    && form.offset() == 0
                    && form.key().equals("#");
            if ((count > 1 && count * ONE_OF >= pages) || (own && edges.isLast(found.get(0)))) {
                found.forEach(numbers::set);
            }
        });
        return numbers;
    }

    private static boolean add(
            List<PlainLine> lines, int line, int page, boolean top, Map<Form, List<Integer>> forms, BitSet numbers) {
        for (PageNumber number : PageNumber.of(lines.get(line).text())) {
            forms.computeIfAbsent(new Form(top, number.value() - page, number.key()), form -> new ArrayList<>())
                    .add(line);
            if (number.sort() == PageNumber.Sort.TOTALLED) {
                numbers.set(line);
            }
        }
        return true;
    }
}
