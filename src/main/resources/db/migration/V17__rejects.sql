-- What a reject needs to be told from others, to be understood, and to be sent again as it was.

-- One word for what is wrong, the same for all pages that have it, as reasons hold words of the page. Null: not told (an older program).
alter table reject add column code text;
-- Where Lectern failed, for the editor; null where the page is at fault.
alter table reject add column stack text;
-- What the listing said of the page, and the headers of its response, as JSON; when these bytes were fetched last. Null: not told (an
-- older program).
alter table reject add column hints text;
alter table reject add column headers text;
alter table reject add column fetched_at timestamptz;
-- When it is to be sent again: now when somebody asked, later while somebody sends it. Null: nobody asked, or it was sent.
alter table reject add column replay_at timestamptz;
alter table reject add column replayed_at timestamptz; -- sent again last
create index reject_group on reject (source, stage, code);
create index reject_replay on reject (replay_at) where replay_at is not null;

-- The list of pages of a source with an outcome that few pages have; few pages, so few changes have to be written to it.
create index frontier_page_rare_outcome on frontier_page (source, outcome, url) where outcome in ('rejected', 'gone');
