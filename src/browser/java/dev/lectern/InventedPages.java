package dev.lectern;

/** Invented pages in several scripts, for the inbox. */
final class InventedPages {

    static final String ARABIC = """
            <html lang="ar" dir="rtl"><head><meta charset="utf-8"></head><body><article>
            <h1>كلمة الوزيرة ليلى منصور في افتتاح المكتبة الجديدة، مدينة النور، 12 أكتوبر 2026</h1>
            <p>أيها السيدات والسادة، أيها الأصدقاء الأعزاء،</p>
            <p>يسعدني أن أقف اليوم أمامكم في هذه القاعة التي انتظرناها أعواما طويلة. إن المكتبة بيت لكل من يسأل، وبيت لمن لم يجد
            جوابا بعد. وقد بنيناها بأيدي أبناء هذه المدينة، حجرا فوق حجر، حتى صار لها سقف وباب ونافذة على البحر.</p>
            <p>تفتح أبوابها صباح الغد في الساعة الثامنة، وتبقى مفتوحة حتى منتصف الليل، لأن من يقرأ لا يحب أن ينظر إلى الساعة.</p>
            <p>شكرا لكم على حسن الاستماع.</p></article></body></html>
            """;

    static final String JAPANESE = """
            <html lang="ja"><head><meta charset="utf-8"></head><body><article>
            <h1>新図書館開館式における森川大臣挨拶（2026年10月12日）</h1>
            <p>本日は、ご多忙のところお集まりいただき、誠にありがとうございます。</p>
            <p>この図書館は、長い年月をかけて、町の皆様と一緒に作り上げてきたものです。本を読む人も、まだ読んだことのない人も、ここでは同じように迎えられます。
            窓からは海が見え、夕方には船の灯りが棚の上に届きます。私は子どものころ、祖父の古い船の中で初めて一冊の本を読みました。</p>
            <p>記者：開館はいつからですか。</p><p>森川大臣：明日の朝八時からです。夜中の十二時まで開いています。</p>
            <p>ご清聴ありがとうございました。</p></article></body></html>
            """;

    private static final String FERRY = """
            <html lang="en"><head><meta charset="utf-8"></head><body><article>
            <h1>Minister Ada Holm’s remarks and answers to media questions at the opening of the ferry line, %s, 3 June 2026</h1>
            <p><i>Check against delivery</i></p><p>Dear friends, dear neighbours,</p>
            <p>The ferry runs again, and it runs for every inpidual who lives on these islands. We have waited for this day for %s,
            and I thank the shipwrights who did not lose patience with us or with the rust.</p>
            <p><b>Question:</b> When does the first boat leave?</p>
            <p><b>Ada Holm:</b> At six in the morning, as it did when I was a child, and it will wait for the school bus.</p>
            <p><b>Question:</b> What does a ticket cost?</p>
            <p><b>Ada Holm:</b> Nothing for those who live here. For the rest of the world, less than a cup of tea.</p>
            </article></body></html>
            """;

    static final String MARKUP = """
            <html lang="en"><head><meta charset="utf-8"></head><body><article>
            <h1>Remarks by Minister Ada Holm on &lt;script&gt;window.broken=1&lt;/script&gt; and &lt;img src=x onerror=window.broken=2&gt;, Port Ellery, 4 June 2026</h1>
            <p>Dear friends, dear colleagues,</p>
            <p>I thank you for coming to this house today. We speak about the markup of our pages &lt;img src=x onerror=window.broken=3&gt;
            and about those who write it by hand on every day of the year.</p>
            <p>Thank you for your attention, and good night to all of you.</p></article></body></html>
            """;

    private InventedPages() {}

    /** A speech with questions, answers, a notice and a damaged word. */
    static String ferry(String place, String waited) {
        return FERRY.formatted(place, waited);
    }
}
