package dev.lectern.speaker;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PersonNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Vladimir Putin      | Владимир Путин",
                "Vladimir Putin      | PUTIN Vladimir",
                "Vladimir Putin      | Vladimir PUTIN",
                "Vladimir Putin      | Putin, Vladimir",
                "Vladimir Putin      | VLADIMIR PUTIN",
                "V. Putin            | В.Путин",
                "V. Putin            | V.Putin",
                "V. Putin            | V Putin",
                "Sergey Lavrov       | Sergei Lavrov",
                "Sergey Lavrov       | Сергей Лавров",
                "Dmitriy Peskov      | Dmitry Peskov",
                "Юрий Ушаков         | Yury Ushakov",
                "Volodymyr Zelensky  | Володимир Зеленський",
                "Александар Вучић    | Aleksandar Vučić",
                "Angela Müller       | Dr. Angela Muller",
                "Ada Miren           | H.E. Mrs. Ada Miren",
                "J.D. Vance          | JD Vance",
                "J. D. Vance         | JD VANCE",
                "J.D. Vance          | Vance, JD",
                "Dr. T.J. Cox        | DR TJ COX",
                "В. В. Путин         | ВВ Путин",
                "Jinping Xi          | XI Jinping",
                "Qiang Li            | LI Qiang",
                "Qiang Li            | Qiang LI",
                "Chi Minh Ng         | NG Chi Minh",
                "Цян Ли              | ЛИ Цян",
                "Елена Волкова       | Elena Volkova",
                "Екатерина Волкова   | Ekaterina Volkova",
                "मीना कुमार            | Mina Kumara",
                "محمد علي            | مُحَمَّد عَلِي",
                "Влади\u0301мир Путин   | Vladimir Putin",
                "Andrei\u0306 Petrov    | Andreĭ Petrov",
                "Κυριάκος Μητσοτάκης | ΚΥΡΙΑΚΟΣ ΜΗΤΣΟΤΑΚΗΣ",
            })
    void isOneInManySpellings(String one, String other) {
        assertThat(PersonName.of(other).key()).isEqualTo(PersonName.of(one).key());
    }

    @ParameterizedTest
    @CsvSource({
        "Paul Martin,        Martin Paul",
        "George Bush,        George Walker Bush",
        "Jan Smith,          Ian Smith",
        "Bryan Adams,        Brian Adams",
        "Henry Martin,       Henri Martin",
        "V. Putin,           Vladimir Putin",
        "Lavrov,             Sergei Lavrov",
        "मीना कुमार,           मोना कुमार",
        "รีนา ใจดี,            รานา ใจดี",
        "মিনা রায়,            মোনা রায়",
        "மீனா ராஜ்,           மோனா ராஜ்",
        "安倍晋三,            An Bei",
        "—,                  …",
    })
    void twoNamesStayTwo(String one, String other) {
        assertThat(PersonName.of(other).key()).isNotEqualTo(PersonName.of(one).key());
    }

    @ParameterizedTest
    @CsvSource({
        "V. Putin,    Vladimir Putin,            true",
        "В.В. Путин,  Vladimir Putin,            true",
        "В.В. Путин,  Vladimir Vladimirovich Putin, true",
        "Yu. Ushakov, Yuri Ushakov,              true",
        "V. Putin,    Dmitri Putin,              false",
        "V. Putin,    Vladimir Petrov,           false",
        "Putin,       Vladimir Putin,            false",
        "V. Putin,    V. Putin,                  false",
        "Mr. Smith,   Mary Smith,                false",
    })
    void initialsAreShortForNamesThatBeginSo(String initials, String full, boolean may) {
        assertThat(PersonName.of(initials).shortFor(PersonName.of(full))).isEqualTo(may);
    }
}
