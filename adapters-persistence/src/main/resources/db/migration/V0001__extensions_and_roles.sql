-- Exclusion constraints on a practitioner and a time range need equality operators in GiST.
create extension if not exists btree_gist;

-- Roles belong to the whole server, not to this database, so another database's migration may make this one at the same moment.
do $$
begin
    if not exists (select from pg_roles where rolname = 'miadi_app') then
        create role miadi_app nologin;
    end if;
exception
    when duplicate_object or unique_violation then
        null;
end
$$;

-- The pool signs in as the migrating user and steps down with SET ROLE. A superuser may; the role's maker has to allow itself.
do $$
begin
    set local role miadi_app;
    reset role;
exception
    when insufficient_privilege then
        execute format('grant miadi_app to %I', current_user);
end
$$;

revoke create on schema public from public;
grant usage on schema public to miadi_app;

-- Later migrations say with this what the application may do to a table; whatever is not granted, such as update and delete
-- on append-only tables, stays impossible for it.
create function grant_to_app(target regclass, variadic actions text[]) returns void
language plpgsql as $$
declare
    action text;
begin
    foreach action in array actions loop
        if action not in ('select', 'insert', 'update', 'delete') then
            raise exception 'the application is granted select, insert, update or delete, not %', action;
        end if;
        execute format('grant %s on table %s to miadi_app', action, target);
    end loop;
end
$$;

revoke execute on function grant_to_app(regclass, text[]) from public;
