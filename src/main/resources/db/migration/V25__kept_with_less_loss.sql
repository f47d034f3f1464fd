-- The parser version of the process that was asked to have all pages read again: no process with a lower one does it. Null: any.
alter table reparse add column parser_version text;

-- What the listing said of the page when it was fetched, as JSON: a page is read again with the same. Null: nothing, or an older program.
alter table capture add column hints text;

-- The speech that another turned out to be, for as long as the change waits for its position. Null: no merger, or an older program.
alter table feed_entry add column merged_into uuid;

-- A program that knew of one page of each speech left it to be guessed.
update speech set own_page_gone = true where state = 'withdrawn' and not own_page_gone;
