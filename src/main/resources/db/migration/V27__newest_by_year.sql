-- Who waits for such a lock keeps all others waiting: rather the start fails, and is tried again.
set local lock_timeout = '10s';

-- Of a date that may be in more than one year: zero. The expression stands in dev.lectern.store.SpokenDays too.
create statistics speech_year_values on
    (case when extract(year from spoken_from) = extract(year from spoken_to) then extract(year from spoken_from) else 0 end)
    from speech;
analyze speech;

-- The newest of each year in which speeches were given. An archive is announced more or less in the order of its days, so the newest
-- of all until some day of the past have all that is newer before them: these are found year by year. It keeps writers waiting, so it
-- comes last.
create index speech_year_newest on speech (
    (case when extract(year from spoken_from) = extract(year from spoken_to) then extract(year from spoken_from) else 0 end),
    announced_at desc, id desc)
    where announced_at is not null and spoken_from is not null and spoken_to is not null;
