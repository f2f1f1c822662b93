-- The journal of some days is read by time, page by page.
create index journal_entry_by_time on journal_entry (at, id);
