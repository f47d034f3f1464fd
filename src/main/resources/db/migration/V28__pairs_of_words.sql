-- Who waits for such a lock keeps all others waiting: rather the start fails, and is tried again.
set local lock_timeout = '10s';

-- Which words stand side by side in a part of a text, or with one word between: a Bloom filter, written by
-- dev.lectern.search.PairFilter. A phrase of words that nearly every text holds somewhere is sought without reading all of these. Null
-- where an older program wrote the row, which the background pass writes again; empty where PostgreSQL cut the text.
alter table search_text add column pairs bytea;

-- Beside the rest of the row, not in the table of what is long: it is asked before the words, and spares reading them.
alter table search_text alter column pairs set storage main;
