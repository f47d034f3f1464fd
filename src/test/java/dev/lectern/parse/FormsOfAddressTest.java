package dev.lectern.parse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormsOfAddressTest {

    @ParameterizedTest
    @CsvSource({
        "Mr,true,true",
        "MRS.,true,true",
        "Господин,true,true",
        "M.,true,true",
        "M,false,false",
        "The,true,false",
        "Le,true,false",
        "Minister,false,false"
    })
    void tellsPolitenessFromArticlesAndOffices(String word, boolean form, boolean addresses) {
        assertThat(FormsOfAddress.has(word)).isEqualTo(form);
        assertThat(FormsOfAddress.addresses(word)).isEqualTo(addresses);
    }
}
