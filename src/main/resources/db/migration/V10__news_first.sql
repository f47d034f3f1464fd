-- The relay takes news before history: while an archive of a hundred thousand pages is stored, today's speech must not wait behind it.
create index feed_entry_news on feed_entry (id) where position is null and arrival = 'live';
