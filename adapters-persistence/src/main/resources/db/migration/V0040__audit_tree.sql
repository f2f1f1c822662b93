-- Entries that are committed and not in the Merkle log yet. An entry comes here in the statement that writes it and leaves when its
-- leaf is written, so one that commits late is found like any other: the order of identity values is not the order of commits.
create table audit_unsequenced (
    sequence bigint primary key
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
select grant_to_app('audit_unsequenced', 'select', 'insert', 'delete');
insert into audit_unsequenced (sequence) select sequence from audit_entry;

-- The leaves of the tree: which entry stands where, and the hash of its bytes. No foreign key: it would be asked for each leaf, and
-- whoever can get around the triggers that keep entries can get around it, too; the hashes tell of both. The time, the actor
-- and the action are those of the entry, for the indexes of searches, which cost the business nothing here.
create table audit_leaf (
    leaf     bigint primary key,
    sequence bigint not null constraint audit_leaf_once unique,
    hash     bytea not null,
    at       timestamptz not null,
    actor    text not null,
    action   text not null,
    constraint audit_leaf_whole check (leaf >= 0 and length(hash) = 32)
);
create index audit_leaf_by_time on audit_leaf (at, leaf);
create index audit_leaf_by_actor on audit_leaf (actor, at, leaf);
create index audit_leaf_by_action on audit_leaf (action, at, leaf);
create trigger audit_leaf_stays before update or delete or truncate on audit_leaf
    for each statement execute function refuse_change();
select grant_to_app('audit_leaf', 'select', 'insert');

-- The hashes of complete subtrees of 2^8, 2^16 and so on leaves; those in between are calculated from at most 128 of them.
create table audit_node (
    level int not null,
    place bigint not null,
    hash  bytea not null,
    constraint audit_node_unique primary key (level, place),
    constraint audit_node_whole check (level in (8, 16, 24, 32, 40, 48, 56) and place >= 0 and length(hash) = 32)
);
create trigger audit_node_stays before update or delete or truncate on audit_node
    for each statement execute function refuse_change();
select grant_to_app('audit_node', 'select', 'insert');

-- Where the tree ends, in one row: whoever sequences locks it. Its peaks are the hashes of the complete subtrees that the tree
-- consists of, large to small, one behind the other.
create table audit_tree (
    one   boolean primary key default true check (one),
    size  bigint not null,
    peaks bytea not null,
    constraint audit_tree_whole check (size >= 0 and length(peaks) = 32 * bit_count(size::bit(64)))
);
insert into audit_tree (size, peaks) values (0, '');

create function refuse_shrinking() returns trigger
language plpgsql as $$
begin
    if new.size <= old.size then
        raise exception 'the audit log is append-only: it does not shrink from % to %', old.size, new.size;
    end if;
    return new;
end
$$;
create trigger audit_tree_grows before update on audit_tree for each row execute function refuse_shrinking();
create trigger audit_tree_stays before delete or truncate on audit_tree
    for each statement execute function refuse_change();
select grant_to_app('audit_tree', 'select', 'update');
