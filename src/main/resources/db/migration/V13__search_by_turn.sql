-- Full text search by turn, of the newest revision of each speech. Written by dev.lectern.search.TurnIndex alone, in the
-- transaction of the revision; a background pass writes what an older version of the program left out: it finds speeches whose rows
-- are missing or of another revision. The column speech.search stays for that older version.

-- Which speeches hold some words. A tsvector counts 16,383 positions and ends at 1 MiB, so a very long speech has several parts.
-- The name of the configuration is text: pg_upgrade refuses tables that hold a regconfig.
create table search_text (
    speech_id uuid     not null references speech on delete cascade,
    part      int      not null,
    revision  int      not null,
    config    text     not null,
    words     tsvector not null,
    primary key (speech_id, part)
);
create index search_text_words on search_text using gin (words);
alter table search_text alter column words set statistics 1000;

-- Where in a speech they are: stretches of turns of about 1,000 characters, to be ranked and shown.
create table search_passage (
    speech_id uuid     not null references speech on delete cascade,
    turn      int      not null,          -- 0: title, subtitle and occasion
    piece     int      not null,          -- within the turn, from 0
    config    text     not null,
    text      text     not null,          -- as it is shown
    words     tsvector not null,
    primary key (speech_id, turn, piece)
);

-- Puts the words of passages together, one after the other.
create aggregate search_words (tsvector) (sfunc = tsvector_concat, stype = tsvector, initcond = '');

-- Lists: newest first within each thing that is filtered by.
create index speech_source_newest on speech (lower(source), announced_at desc, id desc) where announced_at is not null;
create index speech_publisher_newest on speech (lower(publisher), announced_at desc, id desc) where announced_at is not null;
create index speech_country_newest on speech (lower(country), announced_at desc, id desc) where announced_at is not null;
create index speech_language_newest on speech (split_part(lower(language), '-', 1), announced_at desc, id desc)
    where announced_at is not null;
create index speech_kind_newest on speech (kind, announced_at desc, id desc) where announced_at is not null;
create index speech_place_newest on speech (lower(place), announced_at desc, id desc) where announced_at is not null;
create index speech_arrival_newest on speech (arrival, announced_at desc, id desc) where announced_at is not null;

-- Days on which it may have been given. Two columns would be taken for independent, and a week of long ago for half of all speeches.
create index speech_days on speech using gist (
    daterange(least(spoken_from, spoken_to), greatest(spoken_from, spoken_to), '[]'))
    where announced_at is not null and spoken_from is not null and spoken_to is not null;
