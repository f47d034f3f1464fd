package dev.lectern.store;

import dev.lectern.alternate.Alternate;
import dev.lectern.sql.Database;
import java.util.List;
import java.util.UUID;

/** What stands in the tables of a speech, by the address of its page. */
record SpeechRows(Database database) {

    UUID id(String url) {
        return database.list("select id from speech where url = ?", row -> row.getObject(1, UUID.class), url)
                .get(0);
    }

    /** How many speeches there are on pages whose address ends so. */
    int speeches(String end) {
        return database.list("select 1 from speech where url like '%' || ?", row -> 1, end)
                .size();
    }

    List<String> changes(String url) {
        return database.list(
                "select change from feed_entry f join speech s on s.id = f.speech_id where s.url = ? order by f.id",
                row -> row.getString(1),
                url);
    }

    /** Former facts in the newest change. */
    String previous(String url) {
        return database.list(
                        "select previous::text from feed_entry where speech_id = ? order by id desc limit 1",
                        row -> row.getString(1),
                        id(url))
                .get(0);
    }

    /** As a program left it that did not keep where pages lead. */
    void forgetAlternates(String url) {
        database.change("update revision set alternates = null where speech_id = ?", id(url));
        database.change("update speech set compared = false where url = ?", url);
    }

    /** As if the page had led to another one when it was read. */
    void declare(String url, String other, String language) {
        database.change(
                "update revision set alternates = ?::jsonb where speech_id = ?",
                KeptAlternates.json(List.of(new Alternate(other, language, "hreflang"))),
                id(url));
        database.change("update speech set compared = false where url = ?", url);
    }

    String alternates(String url) {
        return database.list(
                        "select alternates::text from revision where speech_id = ?", row -> row.getString(1), id(url))
                .get(0);
    }

    boolean compared(String url) {
        return database.list("select compared from speech where url = ?", row -> row.getBoolean(1), url)
                .get(0);
    }
}
