package dev.lectern.parse;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlacesInTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Castletown Berehaven|I am glad to be in Castletown Berehaven today.|true",
                "São João del Rei|Estou feliz por estar em São João del Rei.|true",
                "Halmstead|Here in Halmstead, the Halmstead harbour is ours.|true",
                "Кранск|Мы встретились в Кранске сегодня.|true",
                "Halmstead|We know what Halmstead needs.|false",
                "Digitalisation|We believe in Digitalisation, and digitalisation pays.|false",
                "Digitalisierung|Wir glauben in Kiel an die Digitalisierung.|false",
                "Kiel|We met in Kielerhude.|false",
                "Climate Change|We believe in Climate Change. Yes, climate change is there.|false"
            })
    void tellsWhetherThePageSpeaksOfThePlace(String name, String text, boolean place) {
        PageText page = new PageText(Metadata.NONE, null, null, List.of(), List.of(Block.paragraph(text)));

        assertThat(new PlacesInText(page, Locale.ROOT).has(name)).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({"Kigali,und,true", "Москва,ru,true", "Rom,de,true", "Bruxelles,fr,true", "Moon,en,false", "Ohio,en,true"
    })
    void knowsCitiesInTheLanguageOfThePage(String name, String language, boolean known) {
        PageText page = new PageText(Metadata.NONE, null, null, List.of(), List.of());

        assertThat(new PlacesInText(page, Locale.forLanguageTag(language)).isKnown(name))
                .isEqualTo(known);
    }
}
