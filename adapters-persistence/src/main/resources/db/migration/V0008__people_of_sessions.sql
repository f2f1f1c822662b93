-- Nobody who has a session, held time, due or published hours can be forgotten by mistake.
alter table session
    add constraint session_client_known foreign key (client_id) references person (id),
    add constraint session_practitioner_known foreign key (practitioner_id) references person (id),
    add constraint session_booked_by_somebody foreign key (booked_by) references person (id),
    add constraint session_approver_known foreign key (approved_by) references person (id),
    add constraint session_kind_known foreign key (kind_id) references session_kind (id);

alter table slot_claim
    add constraint slot_claim_practitioner_known foreign key (practitioner_id) references person (id);

alter table availability
    add constraint availability_practitioner_known foreign key (practitioner_id) references person (id);

alter table payment
    add constraint payment_client_known foreign key (client_id) references person (id);

alter table attempt
    add constraint attempt_released_by_known foreign key (released_by) references person (id);

alter table review_item
    add constraint review_item_closed_by_known foreign key (closed_by) references person (id);
