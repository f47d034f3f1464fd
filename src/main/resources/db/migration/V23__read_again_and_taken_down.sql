-- Which version of the parser read what a further place told last; null where a program before this one wrote it.
alter table speech_place add column parser_version text;

-- Pages that carried a speech and show something else now: what they showed until then belongs to that speech.
create table speech_place_left (
    url       text        not null,
    part      int         not null,
    speech_id uuid        not null references speech,
    left_at   timestamptz not null,
    primary key (url, part, left_at)
);
create index speech_place_left_speech on speech_place_left (speech_id);

-- Digests of texts that were taken down, of all that was said and of its words alone, by which they are known wherever they come again.
create table erased_text (
    digest    text primary key,
    speech_id uuid not null references speech
);
create index erased_text_speech on erased_text (speech_id);
insert into erased_text (digest, speech_id)
select substr(r.content_hash, 8), t.speech_id
from revision r join speech s on s.id = r.speech_id join takedown t on t.url = s.url
where starts_with(r.content_hash, 'erased:')
on conflict do nothing;
