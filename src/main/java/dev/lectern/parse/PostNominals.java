package dev.lectern.parse;

import java.util.Locale;
import java.util.Set;

/** Letters behind a name that are none of it: {@code Jane Roe MP}, {@code Sir John Doe KCMG}, {@code Aoife Roe TD}. */
final class PostNominals {

    private static final Set<String> LETTERS = Set.of(
            "MP", "MEP", "MSP", "MS", "MLA", "MHA", "MNA", "MPP", "MLC", "MHR", "MHK", "TD", "PC", "KC", "QC", "SC",
            "CBE", "OBE", "MBE", "KBE", "DBE", "GBE", "CMG", "KCMG", "DCMG", "GCMG", "CB", "KCB", "DCB", "GCB", "CVO",
            "KCVO", "GCVO", "CH", "FRS", "AM", "AO", "AC", "OAM", "ONZM", "CNZM", "GCFR", "GCON", "CON", "OFR", "MFR",
            "EGH", "MGH", "CBS", "EBS", "PHD", "MD", "JP", "SAN", "USN", "USMC", "USAF", "ESQ");

    private PostNominals() {}

    /** The name without them; as it is when nothing but one word would be left. */
    static String cut(String name) {
        String left = name;
        while (true) {
            int space = left.lastIndexOf(' ');
            if (space < 0 || left.indexOf(' ') == space || !are(name, left.substring(space + 1))) {
                return left;
            }
            left = left.substring(0, space).strip();
            left = left.endsWith(",") ? left.substring(0, left.length() - 1) : left;
        }
    }

    /** In a name that is all in capitals the letters could be a part of it. */
    private static boolean are(String name, String word) {
        String bare = word.replace(".", "");
        boolean capitals = bare.equals(bare.toUpperCase(Locale.ROOT)) || bare.equals("PhD") || bare.equals("Esq");
        return capitals && LETTERS.contains(bare.toUpperCase(Locale.ROOT)) && !Capitals.areAll(name);
    }
}
