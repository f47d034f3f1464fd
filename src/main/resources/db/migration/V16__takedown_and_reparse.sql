-- Speeches that an editor had erased, and the pages that must not bring them back. Who erased them is not known here.
create table takedown (
    url       text        primary key,
    speech_id uuid        not null,
    erased_at timestamptz not null,
    reason    text                      -- as the editor gave it; null when none was given
);
create index takedown_speech on takedown (speech_id);
create index takedown_newest on takedown (erased_at desc, speech_id);

-- Wider than before, so that no row has to be looked at.
alter table speech drop constraint speech_state_check;
alter table speech add constraint speech_state_check
    check (state in ('available', 'withdrawn', 'merged', 'erased')) not valid;
alter table frontier_page drop constraint frontier_page_outcome_check;
alter table frontier_page add constraint frontier_page_outcome_check
    check (outcome in ('speech', 'not-a-speech', 'rejected', 'gone', 'taken-down')) not valid;

-- All pages read again by the parser of now: what was asked for, and how far it is.
create table reparse (
    id          bigint      generated always as identity primary key,
    source      text,                             -- only pages of this source; null for all
    state       text        not null check (state in ('running', 'done', 'stopped')),
    started_at  timestamptz not null,
    finished_at timestamptz,
    after_url   text        not null default '',  -- the page that was read last
    pages       bigint,                           -- how many there are; null until they are counted
    done        bigint      not null default 0,
    changed     bigint      not null default 0,   -- speeches that read differently
    found       bigint      not null default 0,   -- speeches where there was none
    failed      bigint      not null default 0,
    busy_ms     bigint      not null default 0,
    problem     text,                             -- what keeps it from going on
    worker      uuid,                             -- the process that does it, until lease_until
    lease_until timestamptz
);
create unique index reparse_running on reparse ((true)) where state = 'running';

-- Pages that hold a speech which could not be read again; the speech stays as it is.
create table reparse_failure (
    reparse_id bigint      not null references reparse,
    url        text        not null,
    reason     text        not null,
    failed_at  timestamptz not null,
    primary key (reparse_id, url)
);
