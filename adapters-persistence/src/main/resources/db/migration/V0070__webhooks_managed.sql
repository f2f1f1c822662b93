-- What an administrator says of an endpoint, and that it may rest: what happens meanwhile waits for it.
alter table webhook_endpoint
    add column description text not null default '' check (length(description) <= 200),
    add column paused_at timestamptz,
    add constraint webhook_endpoint_rests_for_one_reason check (num_nonnulls(paused_at, disabled_at) <= 1);

-- A try in flight, so that one endpoint that is slow never has more than a few; and how many tries there were before somebody asked
-- for a replay, since each replay has all of them again.
alter table webhook_delivery
    add column leased boolean not null default false,
    add column tries_before int not null default 0,
    add column at timestamptz,
    add constraint webhook_delivery_tries_follow check (tries_before between 0 and tries),
    add constraint webhook_delivery_leased_waits check (not leased or next_at is not null);
update webhook_delivery d
   set at = v.at
  from webhook_event v
 where v.id = d.event_id;
alter table webhook_delivery alter column at set not null;

-- Each endpoint is looked at by itself: what waits for one that rests costs the others nothing.
drop index webhook_delivery_due;
create index webhook_delivery_due on webhook_delivery (endpoint_id, next_at) where next_at is not null;
create index webhook_delivery_since on webhook_delivery (endpoint_id, at);

alter table webhook_try add column millis int check (millis >= 0);
