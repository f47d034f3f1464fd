package dev.lectern.parse;

/** Words that are set in capitals throughout: names and offices in the labels of parliaments and press offices. */
final class Capitals {

    private static final int LONGEST_SHORT_OFFICE = 4;

    private Capitals() {}

    /** Whether the line has letters and all that have two cases are capitals. */
    static boolean areAll(String text) {
        int capitals = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
            capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
        }
        return capitals > 0;
    }

    /** {@code Mr. SMITH of Ohio}, {@code The MINISTER OF HOME AFFAIRS}: capitals beside small words and forms of address. */
    static boolean areNames(String label) {
        boolean found = false;
        for (Word word = Word.first(label); word != null; word = word.following(label)) {
            String text = word.text();
            boolean capital = text.length() > 1 && areAll(text.startsWith("Mc") ? text.substring(2) : text);
            boolean beside = word.isSmall() || FormsOfAddress.has(text) || NameParticles.has(text) || isInitial(text);
            boolean honour = text.equals("Sen") || text.equals("Rep") || text.equals("Adv") || text.equals("An");
            // Mr. SMITH of Ohio: where a member comes from stands behind the name.
            boolean origin = found && word.isCapitalised();
            if (!capital && !beside && !honour && !origin) {
                return false;
            }
            found |= capital && !FormsOfAddress.has(text) && !word.isSmall();
        }
        return found;
    }

    /** {@code BK}, {@code PStS}, {@code BM’in}: the first letters of an office, with the German ending for a woman. */
    static boolean areShortOffice(String word) {
        boolean woman = word.endsWith("’in") || word.endsWith("'in");
        String letters = woman ? word.substring(0, word.length() - 3) : word;
        return letters.length() <= LONGEST_SHORT_OFFICE
                && letters.chars().filter(Character::isUpperCase).count() > 1
                && letters.chars().allMatch(Character::isLetter);
    }

    /** The line as it would be written without capitals: {@code The Minister of Home Affairs}; as long as before. */
    static String quieted(String label) {
        StringBuilder out = new StringBuilder(label.length());
        for (int i = 0; i < label.length(); i++) {
            boolean first = i == 0 || !Character.isLetter(label.charAt(i - 1));
            out.append(first ? label.charAt(i) : Character.toLowerCase(label.charAt(i)));
        }
        for (Word word : Word.of(label)) {
            if (word.isSmall() && word.start() > 0) {
                out.setCharAt(word.start(), Character.toLowerCase(out.charAt(word.start())));
            }
        }
        return out.toString();
    }

    private static boolean isInitial(String text) {
        return !text.isEmpty()
                && text.length() <= 2
                && Character.isUpperCase(text.charAt(0))
                && (text.length() == 1 || text.charAt(1) == '.');
    }
}
