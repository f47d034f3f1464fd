package dev.lectern.speaker;

import dev.lectern.problem.Refusal;
import dev.lectern.sql.Database;
import dev.lectern.sql.Session;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** What an editor decides about names; no rule changes it afterwards. Refuses what would be no decision. */
@Singleton
public class SpeakerEditing {

    /** Whoever notes names waits, so that both do not decide about the same ones. */
    private static final String ALONE = "select position from speaker_progress for update";

    private record Name(long speaker, int ofSpeaker, boolean printed) {}

    private final Database database;

    /** Edits a database that has the schema. */
    public SpeakerEditing(DataSource database) {
        this.database = new Database(database);
    }

    /** One more spelling of a speaker's name. A name that has a speaker of its own, and no other, changes over. */
    public void add(long speaker, String name) {
        database.together(session -> {
            alone(session, speaker);
            List<Name> known = known(session, name);
            PersonName parsed = PersonName.of(name);
            if (known.isEmpty()) {
                return session.change(
                        "insert into speaker_name (name, speaker_id, key, family, by_editor) values (?, ?, ?, ?, true)",
                        name,
                        speaker,
                        parsed.key(),
                        parsed.family());
            }
            Name other = known.get(0);
            if (other.speaker() != speaker && other.ofSpeaker() > 1) {
                throw new Refusal(
                        409,
                        "'" + name + "' is a name of speaker " + other.speaker()
                                + ", who has others too; take it off there first, or merge the two.");
            }
            session.change("update speaker_name set speaker_id = ?, by_editor = true where name = ?", speaker, name);
            new SpeakerNames(session).left(other.speaker());
            return 1;
        });
    }

    /** A spelling that is not this speaker's. One that pages print gets a speaker of its own. */
    public void remove(long speaker, String name) {
        database.together(session -> {
            alone(session, speaker);
            Name known = known(session, name).stream()
                    .filter(each -> each.speaker() == speaker)
                    .findFirst()
                    .orElseThrow(() -> new Refusal(
                            404,
                            "Speaker " + speaker + " has no name '" + name + "'; see 'spellings' of the speaker."));
            if (known.ofSpeaker() == 1) {
                throw new Refusal(409, "'" + name + "' is the only name of speaker " + speaker + "; it must keep one.");
            }
            var names = new SpeakerNames(session);
            if (known.printed()) {
                long own = names.create(name);
                session.change("update speaker_name set speaker_id = ?, by_editor = true where name = ?", own, name);
            } else {
                session.change("delete from speaker_name where name = ?", name);
            }
            names.left(speaker);
            return 1;
        });
    }

    /** Two that are one: all names of the first become names of the second. */
    public void merge(long speaker, long into) {
        if (speaker == into) {
            throw new Refusal(409, "Speaker " + speaker + " cannot be merged into itself; name another one.");
        }
        database.together(session -> {
            alone(session, speaker);
            exists(session, into);
            session.change(
                    "update speaker_name set speaker_id = ?, by_editor = true where speaker_id = ?", into, speaker);
            return session.change("delete from speaker where id = ?", speaker);
        });
    }

    private static void alone(Session session, long speaker) throws SQLException {
        session.list(ALONE, row -> row.getLong(1));
        exists(session, speaker);
    }

    private static void exists(Session session, long speaker) throws SQLException {
        if (session.list("select 1 from speaker where id = ?", row -> row.getInt(1), speaker)
                .isEmpty()) {
            throw new Refusal(404, "There is no speaker " + speaker + "; GET /api/speakers lists those there are.");
        }
    }

    private static List<Name> known(Session session, String name) throws SQLException {
        return session.list(
                """
                select n.speaker_id, cardinality(n.countries) > 0 as printed,
                    (select count(*) from speaker_name o where o.speaker_id = n.speaker_id) as of_speaker
                from speaker_name n where n.name = ?""",
                row -> new Name(row.getLong("speaker_id"), row.getInt("of_speaker"), row.getBoolean("printed")),
                name);
    }
}
