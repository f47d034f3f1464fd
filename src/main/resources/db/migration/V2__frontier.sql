-- What is known of every source and every URL: when to look again, who looks just now, what became of it.

-- One way by which a source's pages are found (a listing, a folder).
create table frontier_source (
    source         text        not null,
    discovery      text        not null,           -- address of the listing or path of the folder
    host           text,                           -- whose turn is needed; null for folders
    visited_at     timestamptz,                    -- end of the first complete visit; null: what is found is history
    interval_ms    bigint      not null,           -- time between two looks just now
    next_due       timestamptz,
    lease_until    timestamptz,
    last_check     timestamptz,
    last_new_page  timestamptz,
    failures       int         not null default 0, -- in a row
    failure_reason text,
    primary key (source, discovery)
);
create index frontier_source_due on frontier_source (next_due) where next_due is not null;

create table frontier_page (
    url              text primary key,
    source           text        not null,
    host             text,                         -- whose turn is needed; null for files and pages from elsewhere
    arrival          text        not null check (arrival in ('live', 'backfill')),
    hints            jsonb       not null default '{}',
    discovered_at    timestamptz not null,
    published_sha256 text,                         -- what Kafka acknowledged last
    published_at     timestamptz,
    etag             text,                         -- of what was published last
    last_modified    text,
    rechecks         int         not null default 0, -- looks since it last changed
    next_due         timestamptz,                  -- null: nobody looks again (files, pages from elsewhere, pages gone)
    lease_until      timestamptz,
    last_fetch_at    timestamptz,
    last_status      int,                          -- of HTTP; null for files and when no answer came
    last_failure     text,                         -- one sentence; null when the last look went well
    failures         int         not null default 0, -- in a row
    missing_since    timestamptz,                  -- first 404 or 410 in a row
    missing_count    int         not null default 0,
    gone_at          timestamptz,
    outcome          text check (outcome in ('speech', 'not-a-speech', 'rejected', 'gone')),
    outcome_reason   text,
    outcome_at       timestamptz                   -- when the page was seen that had this outcome
);
create index frontier_page_due on frontier_page (next_due) where next_due is not null;
create index frontier_page_source on frontier_page (source, url);
create index frontier_page_outcome on frontier_page (outcome, url);

-- One request at a time to a host, whichever process asks.
create table frontier_host (
    host            text primary key,
    next_request_at timestamptz not null,
    lease_until     timestamptz
);
