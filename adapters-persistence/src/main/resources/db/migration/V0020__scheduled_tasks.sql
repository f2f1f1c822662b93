-- When each recurring job runs next, and which node runs it now. The columns are those that the scheduler's library asks for; a row
-- is claimed by writing picked, picked_by and version at once, and a node that no longer sends heartbeats loses it.
create table scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
select grant_to_app('scheduled_tasks', 'select', 'insert', 'update', 'delete');
