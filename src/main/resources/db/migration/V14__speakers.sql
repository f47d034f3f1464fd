-- Who spoke, whatever the spelling. Written by dev.lectern.speaker, in the background and by the editor; the names in speech.speakers
-- stay as printed, so an older version of the program beside this one changes nothing here.

-- Somebody who spoke; two persons of the same name are one row until the editor tells them apart.
create table speaker (
    id   bigint generated always as identity primary key,
    name text not null
);
create index speaker_by_name on speaker (lower(name), id);

-- A name as printed, or as the editor knows it, and whose it is.
create table speaker_name (
    name       text    primary key,
    speaker_id bigint  not null references speaker,
    key        text    not null,               -- the same for every way to write it: capitals, scripts, transliterations
    family     text    not null,               -- its last word, as in the key
    countries  text[]  not null default '{}',  -- of publishers that printed it; '' for those without
    by_editor  boolean not null default false  -- then no rule changes whose it is
);
create index speaker_name_key on speaker_name (key);
create index speaker_name_family on speaker_name (family);
create index speaker_name_speaker on speaker_name (speaker_id);

-- Position up to which the names of all changes are known.
create table speaker_progress (
    only_row boolean primary key default true check (only_row),
    position bigint  not null
);
insert into speaker_progress (position) values (0);

-- In which languages there are texts: a question is put in each of these.
create index search_text_config on search_text (config);

-- How often each value occurs. PostgreSQL counts the expressions of an index too, but heeds these figures for indexes of whole tables only:
-- it would take a week of long ago, or a language that nobody speaks, for one in a hundred.
create statistics speech_source_values on (lower(source)) from speech;
create statistics speech_publisher_values on (lower(publisher)) from speech;
create statistics speech_country_values on (lower(country)) from speech;
create statistics speech_language_values on (split_part(lower(language), '-', 1)) from speech;
create statistics speech_place_values on (lower(place)) from speech;
create statistics speech_days_values on (daterange(least(spoken_from, spoken_to), greatest(spoken_from, spoken_to), '[]'))
    from speech;
analyze speech;
