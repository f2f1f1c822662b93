package io.miadi.domain.identity;

import io.miadi.domain.event.Event;
import java.util.UUID;

/**
 * What happened to somebody's account. Events name people, links and logins by id: no address, and no token of a link, is ever
 * in an event. Whoever sends the link asks for its address and token by the link's id.
 */
public sealed interface IdentityEvent extends Event {
    PersonId person();

    @Override
    default UUID stream() {
        return person().value();
    }

    /** Somebody registered: the link goes to the address that they gave. The person exists once the link was followed. */
    record VerificationRequested(PersonId person, LinkId link) implements IdentityEvent {}

    /** Somebody registered with the address of an account: its owner is told, the registrant is not. */
    record RegistrationRepeated(PersonId person) implements IdentityEvent {}

    record AccountOpened(PersonId person) implements IdentityEvent {}

    /** The link goes to the invited address. The person exists once the link was followed. */
    record InvitationSent(PersonId person, LinkId link) implements IdentityEvent {}

    record PasswordResetRequested(PersonId person, LinkId link) implements IdentityEvent {}

    record PasswordChanged(PersonId person) implements IdentityEvent {}

    /** The link goes to the new address; the old one is told that a change was asked for. */
    record EmailChangeRequested(PersonId person, LinkId link) implements IdentityEvent {}

    record EmailChanged(PersonId person) implements IdentityEvent {}

    /** A sign-in from an address from which this person did not sign in lately. */
    record NewSignIn(PersonId person, LoginId login) implements IdentityEvent {}

    /** Somebody failed to sign in so often that strangers have to wait. */
    record AccountLocked(PersonId person, int failures) implements IdentityEvent {}

    /** A login ended before its time; open sockets of that login are closed. */
    record LoginEnded(PersonId person, LoginId login, Login.Ending ending) implements IdentityEvent {}

    record RolesChanged(PersonId person) implements IdentityEvent {}

    record StandingChanged(PersonId person, Standing standing) implements IdentityEvent {}
}
