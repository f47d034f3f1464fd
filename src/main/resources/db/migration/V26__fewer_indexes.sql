-- Who waits for such a lock keeps all others waiting: rather the start fails, and is tried again.
set local lock_timeout = '10s';

-- No query uses them any more: words are found by search_text, the newest of a source by speech_source_newest.
drop index speech_search;
drop index speech_source;

-- Rejects that wait for their replay, in the order in which they are taken.
create index reject_replay_order on reject (coalesce(fetched_at, first_seen), id) where replay_at is not null;
