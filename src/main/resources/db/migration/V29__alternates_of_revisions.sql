-- Who waits for such a lock keeps all others waiting: rather the start fails, and is tried again.
set local lock_timeout = '10s';

-- Where the page of a revision leads in other languages, read together with it: whoever links translations need not read the page
-- again. Null where an older program stored the revision, whose page is read for it.
alter table revision add column alternates jsonb;
