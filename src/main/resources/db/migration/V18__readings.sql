-- How well the pages of each source are read, by the day (UTC) on which they were fetched; only of news, and each page once. A row of
-- counts for a day, so that a source is compared with its own past without reading pages.
create table frontier_reading (
    source        text   not null,
    day           date   not null,
    pages         bigint not null, -- read: those that hold a speech, and those that hold something else
    speeches      bigint not null, -- pages that hold a speech; of these there are so many with
    title         bigint not null,
    speakers      bigint not null,
    spoken_on     bigint not null,
    place         bigint not null,
    language      bigint not null,
    turn_speakers bigint not null, -- a turn that tells who speaks
    text          bigint not null, -- more than 100 words
    words         bigint not null, -- of all of them together
    primary key (source, day)
);
create index frontier_reading_day on frontier_reading (day);

-- What an operator has said is as it should be: days before that one are no longer what a source is compared with.
create table frontier_accepted (
    source      text        primary key,
    since       date        not null,
    accepted_at timestamptz not null
);
