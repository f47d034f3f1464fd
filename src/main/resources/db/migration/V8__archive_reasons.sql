-- Why records of an archive hold no page: how many of each kind.
alter table frontier_archive add column skipped_why jsonb not null default '{}';
-- SHA-256 of the first bytes, in hex: whether a file that has another size or time is the same one, grown. Null: not known.
alter table frontier_archive add column head text;
