-- Where in a trace a change was stored, so that its publication belongs to the same trace; null while traces are off.
alter table feed_entry add column trace_parent text;
