-- What the person found who closed an item of the worklist. Items are never deleted.
alter table review_item
    add column closing_note text,
    add constraint review_item_note_of_a_closing
        check (closing_note is null or closed_at is not null and length(closing_note) between 1 and 200);
