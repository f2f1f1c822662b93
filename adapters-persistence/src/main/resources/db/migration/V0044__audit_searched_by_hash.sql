-- Names are long and many of them are alike, which made their indexes most of the work of placing an entry. Hashes of them are four bytes.
drop index audit_leaf_by_actor;
drop index audit_leaf_by_action;
create index audit_leaf_by_actor on audit_leaf (hashtext(actor), at, leaf);
create index audit_leaf_by_action on audit_leaf (hashtext(action), at, leaf);
