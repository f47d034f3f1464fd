-- Work is chosen by host: each host knows when something of it is due, so that choosing costs the same however many pages wait
-- and however busy some hosts are. A lease pushes next_due to its own end: what a killed process held is due again by itself.

update frontier_source set host = 'file:' || discovery where host is null;
alter table frontier_source alter column host set not null;

-- Until then somebody watches it. What nobody watches any more, a definition taken away, stays known and is not looked at.
alter table frontier_source add column watched_until timestamptz not null default '-infinity';
create index frontier_source_host on frontier_source (host, next_due) where next_due is not null;
drop index frontier_source_due;

-- News first, then looks at what is known, history last: an archive of ten thousand pages must not delay today's speech.
alter table frontier_page add column priority smallint not null
    generated always as (case when published_at is not null then 1 when arrival = 'live' then 0 else 2 end) stored;
create index frontier_page_host on frontier_page (host, priority, next_due) where next_due is not null;
drop index frontier_page_due;

-- Never later than the earliest next_due of its listings and pages; it may be earlier, then a look finds nothing and sets it right.
alter table frontier_host add column due_at timestamptz not null default 'infinity';
insert into frontier_host (host, next_request_at, due_at)
select host, now(), min(next_due)
from (select host, next_due from frontier_source union all select host, next_due from frontier_page) as known
where host is not null and next_due is not null
group by host
on conflict (host) do update set due_at = excluded.due_at;
create index frontier_host_ready on frontier_host (greatest(due_at, next_request_at));
