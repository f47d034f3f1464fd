-- Who waits for such a lock keeps all others waiting: rather the start fails, and is tried again.
set local lock_timeout = '10s';

-- Where the page of a revision leads in other languages, read together with it: whoever links translations need not read the page
-- again. Null where an older program stored the revision, whose page is read for it, and after a takedown.
alter table revision add column alternates jsonb;

-- Nothing stays of what was taken down, also by the program before, which does not know of the column.
create function revision_erased() returns trigger language plpgsql as $$
begin
    new.alternates := null;
    return new;
end $$;
create trigger revision_erased before update of content_hash on revision
    for each row when (starts_with(new.content_hash, 'erased:')) execute function revision_erased();
