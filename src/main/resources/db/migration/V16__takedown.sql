-- Speeches that an editor had erased, and the pages that must not bring them back. Who erased them is not known here.
create table takedown (
    url       text        primary key,
    speech_id uuid        not null,
    erased_at timestamptz not null,
    reason    text                      -- as the editor gave it; null when none was given
);
create index takedown_speech on takedown (speech_id);
create index takedown_newest on takedown (erased_at desc, speech_id);

-- Wider than before, so that no row has to be looked at.
alter table speech drop constraint speech_state_check;
alter table speech add constraint speech_state_check
    check (state in ('available', 'withdrawn', 'merged', 'erased')) not valid;
alter table frontier_page drop constraint frontier_page_outcome_check;
alter table frontier_page add constraint frontier_page_outcome_check
    check (outcome in ('speech', 'not-a-speech', 'rejected', 'gone', 'taken-down')) not valid;
