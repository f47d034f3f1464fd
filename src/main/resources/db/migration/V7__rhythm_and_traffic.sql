-- What a page promises (more of a text that goes on, a transcript that is to follow), and when to look for it.
alter table frontier_page add column awaits text check (awaits in ('text', 'more'));
alter table frontier_page add column look_again_at timestamptz;

-- Where a page moved for good, and under which address its text is published when its own says that another is the canonical one.
alter table frontier_page add column moved_to text;
alter table frontier_page add column identity text;
create index frontier_page_identity on frontier_page (identity) where identity is not null;

-- Whether the last look was turned away, by 401, 403, 451 or a challenge for browsers.
alter table frontier_page add column blocked boolean not null default false;
create index frontier_page_blocked on frontier_page (source) where blocked;

-- A canonical address that pages of distinct texts claim is nobody's.
create table frontier_canonical (
    url         text primary key,
    claimed_by  text    not null, -- the page that claimed it first
    fingerprint bigint  not null, -- of its text
    distrusted  boolean not null default false
);

-- When a source's news comes, learnt from what was found, and why the interval is what it is.
alter table frontier_source add column gap_ms bigint;            -- usual time between two new pages
alter table frontier_source add column found_by_hour int[] not null default array_fill(0, array[24]);
alter table frontier_source add column interval_reason text;
alter table frontier_source add column blocked boolean not null default false;

-- What each source cost and brought, by day (UTC), for those who look after it.
create table frontier_traffic (
    source       text   not null,
    day          date   not null,
    requests     bigint not null,
    not_modified bigint not null, -- 304
    unchanged    bigint not null, -- the same bytes again
    published    bigint not null, -- to Kafka
    failed       bigint not null,
    blocked      bigint not null,
    bytes        bigint not null, -- of bodies, after the content coding is removed
    primary key (source, day)
);
