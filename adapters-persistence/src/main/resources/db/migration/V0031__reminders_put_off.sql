-- A reminder that cannot be told is put off with growing pauses, so that it holds up none of the others.
alter table reminder
    add column next_at timestamptz,
    add column tries   int not null default 0,
    add column cause   text;
