-- A line of somebody's list is found by the id that its reader was given; no notification stands in two lists.
create unique index feed_item_notification on feed_item (notification_id);
