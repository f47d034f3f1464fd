-- What sort of trouble the last look at a listing had; null when it went well.
alter table frontier_source add column trouble text check (trouble in ('failed', 'blocked', 'forbidden', 'layout-changed'));
update frontier_source set trouble = case when blocked then 'blocked' else 'failed' end where failures > 0;
alter table frontier_source drop column blocked;

-- How many pages of each source there are of each sort, counted now and then by one process: to count a million pages takes a
-- second, which nobody who asks how the sources are doing should wait for. Always counted anew from the pages, so it never drifts.
create table frontier_count (
    source       text   primary key,
    seen         bigint not null,
    new_today    bigint not null, -- heard of since midnight (UTC), without what is history
    new_lately   bigint not null, -- the same of the last 30 days
    published    bigint not null,
    speeches     bigint not null,
    not_speeches bigint not null,
    rejected     bigint not null,
    failing      bigint not null, -- the last look failed
    blocked      bigint not null  -- the last look was turned away
);

-- What each source cost and brought in the 28 days before yesterday, summed up by the same process. Today and yesterday, which still
-- change, are read as they are and added to it.
create table frontier_month (
    source       text   primary key,
    requests     bigint not null,
    not_modified bigint not null,
    unchanged    bigint not null,
    published    bigint not null,
    failed       bigint not null,
    blocked      bigint not null,
    bytes        bigint not null
);
create index frontier_traffic_day on frontier_traffic (day);

create table frontier_counted (
    only_row   boolean     primary key default true check (only_row),
    counted_at timestamptz not null,
    took_ms    bigint      not null
);

-- The newest failures of a source. Few pages fail, so few changes have to be written to it.
create index frontier_page_failing on frontier_page (source, last_fetch_at desc) where last_failure is not null and gone_at is null;
