package dev.lectern.speaker;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Slavic given names, each in the ways in which languages with Latin letters write it. */
final class GivenNames {

    private static final Pattern SPACE = Pattern.compile(" ");

    private static final Map<String, String> FIRST_OF = new HashMap<>();

    static {
        for (String same : List.of(
                "sergei sergey sergej serguei",
                "andrei andrey andrej",
                "alexei alexey aleksei aleksey alexej aleksej",
                "alexander aleksandr alexandr aleksander alexandre",
                "dmitri dmitry dmitriy dmitrij dmitrii",
                "yuri yury yuriy jurij yurii iouri juri",
                "nikolai nikolay nikolaj nicolai",
                "vasili vasily vasiliy vassily wassili",
                "anatoli anatoly anatoliy anatolij",
                "valeri valery valeriy",
                "grigori grigory grigoriy",
                "yevgeny evgeny evgeni yevgeni evgeniy yevgeniy jewgeni",
                "gennady gennadi gennadiy",
                "arkady arkadi arkadiy",
                "vitaly vitali vitaliy",
                "georgy georgi georgiy",
                "vladimir wladimir",
                "valentina walentina",
                "elena yelena jelena",
                "ekaterina yekaterina",
                "maria mariya marija",
                "natalia natalya nataliya natalja",
                "yulia yuliya julija julia iulia",
                "tatiana tatyana tatjana",
                "ksenia kseniya",
                "volodymyr volodimir wolodymyr",
                "mikhail michail mikhael",
                "mykhailo mykhaylo")) {
            String[] spellings = SPACE.split(same);
            Arrays.stream(spellings).forEach(spelling -> FIRST_OF.put(spelling, spellings[0]));
        }
    }

    private GivenNames() {}

    static boolean known(String name) {
        return FIRST_OF.containsKey(name);
    }

    /** One spelling for all; a name that is not here stays as it is. */
    static String one(String name) {
        return FIRST_OF.getOrDefault(name, name);
    }
}
