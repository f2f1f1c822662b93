-- A million lines are four million rows here, and what each costs is mostly its indexes and its references.

-- Positions of a period are read in the order of time, and few share one moment.
drop index matching_position_by_time;
create index matching_position_by_time on matching_position (at);

-- These rows are written together with what they refer to, by the one who holds the lock of the book, and none is ever changed or
-- deleted: there is nothing for the references to find, and to look for it took a third of the time.
alter table matching_decision drop constraint matching_decision_input_sequence_fkey;
alter table matching_member drop constraint matching_member_line_id_fkey;
alter table matching_member drop constraint matching_member_decision_fkey;
alter table matching_position drop constraint matching_position_decision_fkey;
