-- One speech, many places: embassies repeat their ministry's text, sites have print versions and versions with ?lang.

-- A further page that carries a speech; the page that was first stands in the row of the speech. A page stands in one of the two.
create table speech_place (
    url             text        not null,
    part            int         not null default 0,
    speech_id       uuid        not null references speech,
    source          text        not null,
    publisher       text,
    country         text,
    state           text        not null check (state in ('available', 'withdrawn')),
    first_seen      timestamptz not null,
    confirmed_at    timestamptz not null, -- newest observation that showed the speech there, or that it is gone
    seen_at         timestamptz not null, -- newest observation of the page, whatever it showed
    failed_rechecks int         not null default 0,
    content_hash    text        not null, -- of what the page last told
    primary key (url, part)
);
create index speech_place_speech on speech_place (speech_id);
-- Filters match any place.
create index speech_place_source on speech_place (lower(source));
create index speech_place_publisher on speech_place (lower(publisher));
create index speech_place_country on speech_place (lower(country));

alter table speech
    add column own_page_gone boolean not null default false, -- its first page is gone; others may still carry it
    add column merged_into   uuid references speech,         -- the speech that it turned out to be
    add column excerpt_of    uuid references speech,         -- the longer speech that it was shortened from
    add column compared      boolean not null default false; -- with all others, as it is now

-- What the comparison has still to do; nearly nothing, most of the time.
create index speech_uncompared on speech (id) where not compared;
create index speech_merged on speech (merged_into) where merged_into is not null;
create index speech_excerpt on speech (excerpt_of) where excerpt_of is not null;

-- Whoever writes another text, also a program that knows nothing of comparisons, has it compared anew.
create function speech_to_compare() returns trigger language plpgsql as $$
begin
    new.compared := false;
    return new;
end $$;
create trigger speech_to_compare before update of revision, state on speech
    for each row when (new.revision <> old.revision or new.state <> old.state and old.state in ('merged', 'erased')) execute function speech_to_compare();

-- The sketch of a text, and each of its values to be looked up by. Both stay when a speech is erased, so that it is known again.
create table speech_sketch (
    speech_id uuid primary key references speech,
    digests   int[] not null
);
create table speech_digest (
    digest    int  not null,
    speech_id uuid not null,
    primary key (digest, speech_id)
);

-- The same speech in two languages, and what shows it.
create table speech_translation (
    a        uuid not null references speech,
    b        uuid not null references speech,
    evidence text not null,
    primary key (a, b),
    check (a < b)
);
create index speech_translation_b on speech_translation (b);

-- Pages in other languages to which the page of a speech leads.
create table speech_alternate (
    speech_id uuid not null references speech,
    url       text not null,
    language  text not null,
    declared  text not null check (declared in ('hreflang', 'language switch')),
    primary key (speech_id, url)
);
create index speech_alternate_url on speech_alternate (url);
