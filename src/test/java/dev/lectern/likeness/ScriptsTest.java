package dev.lectern.likeness;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is one speech in scripts without spaces, and across languages. */
class ScriptsTest {

    private static final Texts COMET = Texts.library("comet-statement-saltmere");

    private static final Texts FAREWELL = Texts.of("今天上午，国务委员在首都会见了来访的群岛国外长。双方就共同关心的渔业、港口和气候问题深入交换了意见。"
            + "国务委员表示，中方愿同岛国一道，落实两国领导人达成的重要共识，推动双边关系不断向前发展。群岛国外长感谢中方提供的三百艘渔船，并重申坚持一个中国原则。"
            + "双方还讨论了明年春天举行的海洋论坛，同意加强在海上搜救、渡轮航线和灯塔维护方面的合作，为本地区人民带来更多实实在在的好处。");

    @Test
    void aTextWithoutSpacesIsComparedByItsCharacters() {
        Texts copy = FAREWELL.in("zh").between("驻群岛国大使馆", "打印本页");

        assertThat(FAREWELL.in("zh").to(copy)).isEqualTo(Likeness.SAME);
        assertThat(FAREWELL.in("zh").to(copy.replacing("群岛国外长", "山地国外长"))).isEqualTo(Likeness.DIFFERENT);
        assertThat(FAREWELL.in("zh").to(copy.replacing("三百", "五百"))).isEqualTo(Likeness.DIFFERENT);
    }

    @Test
    void thaiAndJapaneseHaveNoSpacesEither() {
        Texts thai = Texts.of(
                        "เมื่อเช้านี้รัฐมนตรีว่าการกระทรวงการต่างประเทศได้พบหารือกับรัฐมนตรีของหมู่เกาะเกี่ยวกับเรือข้ามฟากและท่าเรือ"
                                + "ทั้งสองฝ่ายเห็นพ้องที่จะร่วมมือกันมากขึ้นในเรื่องการค้นหาและกู้ภัยทางทะเลตลอดจนการดูแลรักษาประภาคาร")
                .in("th");
        Texts japanese = Texts.of("本日、外務大臣は来訪中の諸島国外務大臣と会談し、漁業、港湾及び気候変動について意見交換を行いました。"
                        + "双方は、来春開催される海洋フォーラムに向けて、海上での捜索救助や灯台の維持管理における協力を強化することで一致しました。")
                .in("ja");

        assertThat(thai.to(thai.titled("ข่าว"))).isEqualTo(Likeness.SAME);
        assertThat(thai.to(thai.replacing("เรือข้ามฟาก", "รถไฟ"))).isEqualTo(Likeness.DIFFERENT);
        assertThat(japanese.to(japanese.titled("会談"))).isEqualTo(Likeness.SAME);
        assertThat(japanese.to(japanese.replacing("漁業", "林業"))).isEqualTo(Likeness.DIFFERENT);
    }

    @Test
    void theSameWordsInAnotherLanguageAreNotTheSame() {
        assertThat(COMET.to(COMET.in("fr"))).isEqualTo(Likeness.DIFFERENT);
        assertThat(COMET.to(COMET.in("en-GB"))).isEqualTo(Likeness.SAME);
    }
}
