-- Who waits for such a lock keeps all others waiting: rather the start fails, and is tried again.
set local lock_timeout = '10s';

-- The record behind the last one of each partition whose page is stored, written in the transaction that stores it: so a backup knows
-- which pages it lacks. An older program writes nothing here, and more than is missing is read again then.
create table ingested (
    topic       text not null,
    "partition" int not null,
    next_offset bigint not null,
    primary key (topic, "partition")
);

-- Process of PostgreSQL that serves the leading relay; negative until that has reached Kafka, too. An older program leaves it as it is.
alter table relay_progress add column leading_pid int;
