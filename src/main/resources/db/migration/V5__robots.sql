-- What every host last answered when it was asked for its robots.txt (RFC 9309), for all processes.
create table frontier_robots (
    site          text        primary key,         -- scheme, host and port
    fetched_at    timestamptz not null,
    fresh_until   timestamptz not null,            -- it is not asked again before
    status        int,                             -- of HTTP; null when no answer came
    body          bytea,                           -- at most 512 KiB; bytes, as a file may hold any
    failure       text,                            -- one sentence; null when the host answered
    failures      int         not null default 0,  -- in a row
    failing_since timestamptz                      -- first of these
);
