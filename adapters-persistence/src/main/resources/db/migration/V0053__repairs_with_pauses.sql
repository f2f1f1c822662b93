-- A repair that cannot be made now is tried again later, and not each second.
alter table matching_repair add column next_at timestamptz not null default '-infinity';
create index matching_repair_next on matching_repair (next_at, decision);
