-- Whether a person looked at an attempt lately is asked every few seconds, of closed items too.
create index review_item_by_attempt on review_item (attempt_id, kind);
