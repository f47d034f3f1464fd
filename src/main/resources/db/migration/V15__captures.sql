-- A capture tells what came with the page, who led to it, and since when its bytes are here; the bytes may be erased, by age or by
-- takedown, while the row stays: what was fetched, and when, is no secret and stays known.
alter table capture add column source text;           -- null in rows of older programs
alter table capture add column headers jsonb;         -- of the response, those that are kept
alter table capture add column stored_at timestamptz; -- when the bytes were stored; null in rows of older programs
alter table capture alter column stored_at set default now();
alter table capture alter column body_gzip drop not null;

-- The bytes that are here, by age; and all captures in the order in which they are given out.
create index capture_stored on capture (coalesce(stored_at, fetched_at)) where body_gzip is not null;
create index capture_fetched on capture (fetched_at, id);
