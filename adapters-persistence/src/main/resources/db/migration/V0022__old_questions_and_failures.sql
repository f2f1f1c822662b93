-- Old questions are forgotten at night.
select grant_to_app('provider_question', 'delete');

-- An attempt can be doubted more than once, and a message can fail before any attempt is made of it.
alter table delivery drop constraint delivery_check;
alter table delivery add constraint delivery_failures_counted check (failures >= 0);
