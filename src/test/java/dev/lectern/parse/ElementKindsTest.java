package dev.lectern.parse;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ElementKindsTest {

    @Test
    void knowsElementsAndRoles() {
        assertThat(ElementKinds.of("h1") & ElementTraits.MAIN_HEADING).isNotZero();
        assertThat(ElementKinds.of("script") & ElementTraits.NEVER_TEXT).isNotZero();
        assertThat(ElementKinds.of("my-element")).isZero();
        assertThat(ElementKinds.ofRole("search") & ElementTraits.FURNITURE).isNotZero();
        assertThat(ElementKinds.ofRole("presentation")).isZero();
    }
}
