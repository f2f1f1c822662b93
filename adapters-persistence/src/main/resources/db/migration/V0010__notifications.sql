-- Who is told what. The key is made of what is told, so an event that is planned twice makes one notification. No address, no
-- token and no text outside of the product's own list is ever stored: words are made when a message is handed off.
create table notification (
    id           uuid primary key,
    key          text not null constraint notification_once unique check (length(key) <= 300),
    kind         text not null,
    subject      text not null,
    recipient_id uuid not null,
    at           timestamptz not null
);
select grant_to_app('notification', 'select', 'insert');

create table delivery (
    id              uuid primary key,
    notification_id uuid not null references notification (id),
    channel         text not null check (channel in ('IN_APP', 'EMAIL', 'SMS')),
    state           text not null check (state in ('WAITING', 'SENDING', 'ACCEPTED', 'REFUSED', 'UNKNOWN', 'DROPPED')),
    reason          text,
    attempts        int not null check (attempts >= 0),
    failures        int not null check (failures between 0 and attempts),
    next_at         timestamptz not null,
    constraint delivery_once unique (notification_id, channel),
    constraint delivery_not_sent_has_reason check (state not in ('REFUSED', 'DROPPED', 'UNKNOWN') or reason is not null)
);
create index delivery_due on delivery (next_at, id) where state in ('WAITING', 'SENDING', 'UNKNOWN');
select grant_to_app('delivery', 'select', 'insert', 'update');

-- Written before anybody outside is called; one without an end was left behind by a crash.
create table delivery_attempt (
    delivery_id        uuid not null references delivery (id),
    number             int not null check (number > 0),
    started_at         timestamptz not null,
    possible_duplicate boolean not null,
    ended_at           timestamptz,
    outcome            text check (outcome in
                           ('ACCEPTED', 'LATER', 'REFUSED', 'MISCONFIGURED', 'UNWRITABLE', 'UNKNOWN')),
    detail             text check (length(detail) <= 200),
    primary key (delivery_id, number),
    check ((ended_at is null) = (outcome is null))
);
create index delivery_attempt_accepted on delivery_attempt (detail) where outcome = 'ACCEPTED';
create index delivery_attempt_doubtful on delivery_attempt (started_at) where possible_duplicate;
select grant_to_app('delivery_attempt', 'select', 'insert', 'update');

-- The row lock of a person's head makes the order of the numbers the order of the commits: a reader never skips a line.
create table feed_head (
    person_id     uuid primary key,
    last_sequence bigint not null
);
select grant_to_app('feed_head', 'select', 'insert', 'update');

create table feed_item (
    person_id       uuid not null,
    sequence        bigint not null,
    notification_id uuid not null references notification (id),
    line            text not null check (length(line) between 1 and 1000),
    read_at         timestamptz,
    primary key (person_id, sequence)
);
create index feed_item_unread on feed_item (person_id, sequence) where read_at is null;
select grant_to_app('feed_item', 'select', 'insert', 'update');

create table reminder (
    session_id   uuid not null references session (id),
    version      int not null,
    recipient_id uuid not null,
    kind         text not null,
    due_at       timestamptz not null,
    primary key (session_id, version, recipient_id, kind)
);
create index reminder_due on reminder (due_at);
-- Nothing of a reminder ever changes: claiming one locks its row, and only who may update a row may lock it.
select grant_to_app('reminder', 'select', 'insert', 'update', 'delete');
