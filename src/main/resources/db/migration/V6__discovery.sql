-- What the last visit to a listing, feed or sitemap saw, for the next one, whichever process makes it.
create table frontier_discovery (
    source        text not null,
    discovery     text not null,        -- as in frontier_source
    definition    text not null,        -- what the visit was told to look for; with another definition nothing here counts
    etag          text,                 -- of its first page
    last_modified text,
    moved_to      text,                 -- where the feed is to which the page at the address leads
    links         int  not null,        -- how many pages it led to
    visited_at    timestamptz,          -- when a sitemap was read; null for listings and feeds
    seen          bytea not null,       -- hashes of links, eight bytes each, in order
    primary key (source, discovery)
);

-- How far each archive of pages was read.
create table frontier_archive (
    source      text        not null,
    path        text        not null,
    size        bigint      not null,             -- of the file, in bytes; with another size or time it is another file
    modified    timestamptz not null,
    position    bigint      not null default 0,   -- where the first record begins that is not done
    records     bigint      not null default 0,
    pages       bigint      not null default 0,   -- published
    skipped     bigint      not null default 0,   -- revisits, other kinds, other types, not wanted
    broken      bigint      not null default 0,
    problem     text,                             -- the last one: offset and reason
    busy_ms     bigint      not null default 0,   -- time spent reading
    updated_at  timestamptz not null,
    finished_at timestamptz,
    primary key (source, path)
);
