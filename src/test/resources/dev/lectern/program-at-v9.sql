-- What the program with the schema V9 writes, statement by statement, as it was then: a new speech, its revision, a reject, the
-- frontier's rows. Not to be changed: it stands for the old process that still runs while a new one has migrated already.

-- A new speech: lock, lookups, then the rows.
begin;
select 1 from pg_advisory_xact_lock(hashtextextended('https://ferries.example/before', 0));
delete from reject where url = 'https://ferries.example/before';
insert into speech (arrival, confirmed_at, country, failed_rechecks, kind, language, part, place, publisher, revision, scraped_at, seen_at,
    source, speakers, spoken_from, spoken_to, state, title, url, id)
values ('live', '2026-11-20T10:00:00Z', 'XA', 0, 'remarks', 'en', 0, 'Port Ellery', 'Ministry of Ferries', 1, '2026-11-20T10:00:00Z',
    '2026-11-20T10:00:00Z', 'ferries', array['Ada Holm'], '2026-06-03', '2026-06-03', 'available',
    'Remarks on the winter timetable', 'https://ferries.example/before', '0192f0c4-0000-7000-8000-000000000009');
insert into capture (body_gzip, content_type, fetched_at, http_status, sha256, size, url)
values (decode('1f8b08000000000002034b4c4a0600c241243503000000', 'hex'), 'text/html', '2026-11-20T10:00:00Z', 200,
    repeat('a', 64), 3, 'https://ferries.example/before');
insert into revision (capture_id, content, content_hash, parser_version, scraped_at, stored_at, number, speech_id)
select id, '{"title": "Remarks on the winter timetable", "kind": "remarks", "language": "en",
    "speakers": [{"name": "Ada Holm", "role": "Minister of Ferries"}], "participants": [], "place": "Port Ellery", "spokenOn": "2026-06-03",
    "spokenUntil": null, "spokenAt": null, "publishedOn": null, "publishedAt": null,
    "turns": [{"n": 1, "kind": "remarks", "speaker": "Ada Holm", "label": null, "interpreted": false,
               "paragraphs": ["The shipwrights mended the rudder of the quiet ferry."]}],
    "words": 9, "notices": [], "repairs": [], "attachments": [], "attribution": null, "parserVersion": "1.0.0",
    "evidence": {"title": "heading"}}'::jsonb, repeat('b', 64), '1.0.0', '2026-11-20T10:00:00Z', '2026-11-20T10:00:01Z', 1,
    '0192f0c4-0000-7000-8000-000000000009'
from capture where url = 'https://ferries.example/before';
update speech set search = to_tsvector('simple', left('Remarks on the winter timetable The shipwrights mended the rudder of the quiet ferry.', 200000))
where id = '0192f0c4-0000-7000-8000-000000000009';
insert into feed_entry (announced_at, arrival, change, changed, full_json, position, previous, revision, scraped_at, speech_id, stored_at,
    summary_json, trace_parent)
values (null, 'live', 'available', '{}', null, null, null, 1, '2026-11-20T10:00:00Z', '0192f0c4-0000-7000-8000-000000000009',
    '2026-11-20T10:00:01Z', null, null);
select 1 from pg_notify('lectern_feed', '');
insert into frontier_page (url, source, arrival, discovered_at, outcome, outcome_reason, outcome_at)
values ('https://ferries.example/before', 'ferries', 'live', '2026-11-20T10:00:00Z', 'speech', null, '2026-11-20T10:00:00Z')
on conflict (url) do update
set outcome = excluded.outcome, outcome_reason = excluded.outcome_reason, outcome_at = excluded.outcome_at,
    awaits = null, look_again_at = null
where frontier_page.outcome_at is null or frontier_page.outcome_at <= excluded.outcome_at;
commit;

-- The publisher changes it.
begin;
select 1 from pg_advisory_xact_lock(hashtextextended('https://ferries.example/before', 0));
update speech set revision = 2, scraped_at = '2026-11-20T11:00:00Z', confirmed_at = '2026-11-20T11:00:00Z', seen_at = '2026-11-20T11:00:00Z',
    failed_rechecks = 0, title = 'Remarks on the summer timetable', arrival = 'live', country = 'XA', kind = 'remarks', language = 'en',
    part = 0, place = 'Port Ellery', publisher = 'Ministry of Ferries', source = 'ferries', speakers = array['Ada Holm'],
    spoken_from = '2026-06-03', spoken_to = '2026-06-03', state = 'available', url = 'https://ferries.example/before'
where id = '0192f0c4-0000-7000-8000-000000000009';
insert into capture (body_gzip, content_type, fetched_at, http_status, sha256, size, url)
values (decode('1f8b08000000000002034b4c4a0600c241243503000000', 'hex'), 'text/html', '2026-11-20T11:00:00Z', 200,
    repeat('c', 64), 3, 'https://ferries.example/before');
insert into revision (capture_id, content, content_hash, parser_version, scraped_at, stored_at, number, speech_id)
select c.id, r.content || '{"title": "Remarks on the summer timetable"}', repeat('d', 64), '1.0.0', '2026-11-20T11:00:00Z',
    '2026-11-20T11:00:01Z', 2, r.speech_id
from revision r, capture c
where r.speech_id = '0192f0c4-0000-7000-8000-000000000009' and r.number = 1
  and c.url = 'https://ferries.example/before' and c.sha256 = repeat('c', 64);
update speech set search = to_tsvector('simple', left('Remarks on the summer timetable The shipwrights mended the rudder of the quiet ferry.', 200000))
where id = '0192f0c4-0000-7000-8000-000000000009';
insert into feed_entry (announced_at, arrival, change, changed, full_json, position, previous, revision, scraped_at, speech_id, stored_at,
    summary_json, trace_parent)
values (null, 'live', 'revised', array['title'], null, null, '{"title": "Remarks on the winter timetable"}', 2, '2026-11-20T11:00:00Z',
    '0192f0c4-0000-7000-8000-000000000009', '2026-11-20T11:00:01Z', null, null);
select 1 from pg_notify('lectern_feed', '');
commit;

-- A page that cannot be read, twice.
begin;
insert into reject (arrival, body_gzip, content_type, first_seen, http_status, last_seen, reason, sha256, source, stage, times, url)
values ('live', decode('1f8b08000000000002034b4c4a0600c241243503000000', 'hex'), 'text/html', '2026-11-20T12:00:00Z', 200,
    '2026-11-20T12:00:00Z', 'The page is empty.', repeat('e', 64), 'ferries', 'parse', 1, 'https://ferries.example/unreadable');
update reject set last_seen = '2026-11-20T12:30:00Z', times = 2, reason = 'The page is empty.'
where url = 'https://ferries.example/unreadable' and sha256 = repeat('e', 64) and stage = 'parse';
update speech set seen_at = '2026-11-20T12:00:00Z', failed_rechecks = failed_rechecks + 1
where url = 'https://ferries.example/unreadable' and part = 0;
insert into frontier_page (url, source, arrival, discovered_at, outcome, outcome_reason, outcome_at)
values ('https://ferries.example/unreadable', 'ferries', 'live', '2026-11-20T12:00:00Z', 'rejected', 'The page is empty.', '2026-11-20T12:00:00Z')
on conflict (url) do update
set outcome = excluded.outcome, outcome_reason = excluded.outcome_reason, outcome_at = excluded.outcome_at,
    awaits = null, look_again_at = null
where frontier_page.outcome_at is null or frontier_page.outcome_at <= excluded.outcome_at;
commit;

-- The watching.
insert into frontier_source as known (source, discovery, host, interval_ms, next_due, watched_until)
values ('ferries', 'https://ferries.example/list', 'ferries.example', 300000, '2126-01-01', '2126-01-01')
on conflict (source, discovery) do update
set host = excluded.host, interval_ms = least(greatest(known.interval_ms, excluded.interval_ms), 300000),
    next_due = case when known.lease_until > now() then known.next_due else least(known.next_due, now()) end,
    watched_until = excluded.watched_until;
insert into frontier_page as known (url, source, arrival, discovered_at, next_due, host, hints)
select url, 'ferries', 'live', now(), '2126-01-01', host, hints::jsonb
from unnest(array['https://ferries.example/found'], array['ferries.example'], array['{}']) as found (url, host, hints)
order by url collate "C"
on conflict (url) do update set source = excluded.source, host = excluded.host, next_due = excluded.next_due
where excluded.next_due is not null;
insert into frontier_host as turn (host, next_request_at, lease_until) values ('ferries.example', now(), '2126-01-01')
on conflict (host) do update set lease_until = excluded.lease_until, next_request_at = excluded.next_request_at
where turn.next_request_at <= now() and (turn.lease_until is null or turn.lease_until <= now());
update frontier_page
set last_fetch_at = now(), last_status = 200, last_failure = null, failures = 0, missing_since = null, blocked = false,
    missing_count = 0, gone_at = null, lease_until = null, next_due = '2126-01-01',
    rechecks = case when published_at is null then 0 else rechecks + 1 end, published_sha256 = repeat('f', 64), published_at = now(),
    etag = null, last_modified = null, identity = null, moved_to = null
where url = 'https://ferries.example/found' and lease_until is not distinct from null;
insert into frontier_traffic as known (source, day, requests, not_modified, unchanged, published, failed, blocked, bytes)
values ('ferries', '2026-11-20', 2, 0, 0, 1, 0, 0, 1000)
on conflict (source, day) do update set requests = known.requests + excluded.requests;
insert into frontier_robots as known (site, fetched_at, fresh_until, status, body, failure, failures, failing_since)
values ('https://ferries.example', now(), now(), 200, '', null, 0, null)
on conflict (site) do update set fetched_at = excluded.fetched_at where known.fetched_at <= excluded.fetched_at;
insert into frontier_discovery as known (source, discovery, definition, etag, last_modified, moved_to, links, visited_at, seen)
values ('ferries', 'https://ferries.example/list', 'd', null, null, null, 1, null, '')
on conflict (source, discovery) do update set definition = excluded.definition;
insert into frontier_archive (source, path, size, modified, head, position, records, pages, skipped, skipped_why, broken, problem,
    busy_ms, updated_at, finished_at)
values ('ferries', '/archive/a.warc.gz', 1, now(), null, 0, 0, 0, 0, '{}'::jsonb, 0, null, 0, now(), null)
on conflict (source, path) do update set size = excluded.size;
insert into frontier_canonical (url, claimed_by, fingerprint) values ('https://ferries.example/c', 'https://ferries.example/d', 1)
on conflict (url) do nothing;
