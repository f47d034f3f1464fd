-- The memory of the line: captures, speeches, revisions, the feed of changes, rejects.

-- A page as fetched, kept for every revision that it made. Bodies are gzip.
create table capture (
    id           bigint generated always as identity primary key,
    url          text        not null,
    sha256       text        not null check (length(sha256) = 64),
    fetched_at   timestamptz not null,
    content_type text,
    http_status  int         not null,
    size         int         not null,
    body_gzip    bytea       not null,
    unique (url, sha256)
);
alter table capture alter column body_gzip set storage external; -- compressed already

-- A text given once. The row holds its newest revision, for lists and filters.
create table speech (
    id              uuid primary key,
    url             text        not null,
    part            int         not null default 0,
    source          text        not null,
    publisher       text,
    country         text,
    state           text        not null check (state in ('available', 'withdrawn', 'merged')),
    revision        int         not null,
    scraped_at      timestamptz not null, -- capture of the newest revision
    confirmed_at    timestamptz not null, -- newest observation that showed the speech, or that it is gone
    seen_at         timestamptz not null, -- newest observation of its page, whatever it showed
    failed_rechecks int         not null default 0,
    arrival         text        not null check (arrival in ('live', 'backfill')),
    title           text,
    kind            text        not null,
    language        text,
    place           text,
    speakers        text[]      not null,
    spoken_from     date,
    spoken_to       date,
    search          tsvector    not null default '',
    position        bigint,               -- newest change; null until the relay gave it one
    announced_at    timestamptz,          -- first change
    unique (url, part)
);
create index speech_newest on speech (announced_at desc, id desc) where announced_at is not null;
create index speech_source on speech (source, announced_at desc);
create index speech_speakers on speech using gin (speakers);
create index speech_search on speech using gin (search);
create index speech_spoken on speech (spoken_from);

create table revision (
    speech_id      uuid        not null references speech,
    number         int         not null,
    capture_id     bigint      not null references capture,
    scraped_at     timestamptz not null,
    stored_at      timestamptz not null,
    content        jsonb       not null, -- the Speech record
    content_hash   text        not null, -- of what the publisher said, not of how we read it
    parser_version text        not null,
    primary key (speech_id, number)
);
create index revision_capture on revision (capture_id);

-- What happened, in the order of `position`. A row is written unpositioned in the transaction of the change itself; the relay
-- gives the position, renders both forms and publishes them.
create table feed_entry (
    id           bigint generated always as identity primary key,
    speech_id    uuid        not null references speech,
    revision     int         not null,
    change       text        not null,
    changed      text[]      not null default '{}',
    previous     jsonb,
    arrival      text        not null check (arrival in ('live', 'backfill')),
    stored_at    timestamptz not null,
    scraped_at   timestamptz not null,
    position     bigint unique,
    announced_at timestamptz,
    full_json    bytea,
    summary_json bytea,
    check ((position is null) = (announced_at is null)),
    check ((position is null) = (full_json is null)),
    check ((position is null) = (summary_json is null))
);
create index feed_entry_unpositioned on feed_entry (id) where position is null;
create index feed_entry_speech on feed_entry (speech_id, id);
create index feed_entry_announced on feed_entry (announced_at) where position is not null;

-- How far the relay is: the last position given, and the last one known to be committed on the topic.
create table relay_progress (
    only_row  boolean primary key default true check (only_row),
    given     bigint  not null,
    published bigint  not null
);
insert into relay_progress (given, published) values (0, 0);

-- What could not be read, with everything needed to look at it and to try again.
create table reject (
    id           bigint generated always as identity primary key,
    url          text        not null,
    source       text        not null,
    stage        text        not null,
    reason       text        not null,
    sha256       text        not null,
    content_type text,
    http_status  int         not null,
    body_gzip    bytea       not null,
    arrival      text        not null,
    first_seen   timestamptz not null,
    last_seen    timestamptz not null,
    times        int         not null default 1,
    unique (url, sha256, stage)
);
alter table reject alter column body_gzip set storage external;
