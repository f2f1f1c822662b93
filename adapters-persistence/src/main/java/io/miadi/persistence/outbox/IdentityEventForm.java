package io.miadi.persistence.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.miadi.domain.event.Event;
import io.miadi.domain.identity.IdentityEvent;
import io.miadi.domain.identity.IdentityEvent.AccountLocked;
import io.miadi.domain.identity.IdentityEvent.AccountOpened;
import io.miadi.domain.identity.IdentityEvent.EmailChangeRequested;
import io.miadi.domain.identity.IdentityEvent.EmailChanged;
import io.miadi.domain.identity.IdentityEvent.InvitationSent;
import io.miadi.domain.identity.IdentityEvent.LoginEnded;
import io.miadi.domain.identity.IdentityEvent.NewSignIn;
import io.miadi.domain.identity.IdentityEvent.PasswordChanged;
import io.miadi.domain.identity.IdentityEvent.PasswordResetRequested;
import io.miadi.domain.identity.IdentityEvent.RegistrationRepeated;
import io.miadi.domain.identity.IdentityEvent.RolesChanged;
import io.miadi.domain.identity.IdentityEvent.StandingChanged;
import io.miadi.domain.identity.IdentityEvent.VerificationRequested;
import io.miadi.domain.identity.LinkId;
import io.miadi.domain.identity.Login;
import io.miadi.domain.identity.LoginId;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.Standing;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Events of accounts: the person, and what else each kind has. */
final class IdentityEventForm implements EventForm {
    private static final Map<String, Function<JsonNode, IdentityEvent>> BY_NAME = Map.ofEntries(
            Map.entry("VerificationRequested", f -> new VerificationRequested(person(f), link(f))),
            Map.entry("RegistrationRepeated", f -> new RegistrationRepeated(person(f))),
            Map.entry("AccountOpened", f -> new AccountOpened(person(f))),
            Map.entry("InvitationSent", f -> new InvitationSent(person(f), link(f))),
            Map.entry("PasswordResetRequested", f -> new PasswordResetRequested(person(f), link(f))),
            Map.entry("PasswordChanged", f -> new PasswordChanged(person(f))),
            Map.entry("EmailChangeRequested", f -> new EmailChangeRequested(person(f), link(f))),
            Map.entry("EmailChanged", f -> new EmailChanged(person(f))),
            Map.entry("NewSignIn", f -> new NewSignIn(person(f), login(f))),
            Map.entry("AccountLocked", f -> new AccountLocked(person(f), Fields.integer(f, "failures"))),
            Map.entry(
                    "LoginEnded",
                    f -> new LoginEnded(person(f), login(f), Login.Ending.valueOf(Fields.text(f, "ending")))),
            Map.entry("RolesChanged", f -> new RolesChanged(person(f))),
            Map.entry(
                    "StandingChanged",
                    f -> new StandingChanged(person(f), Standing.valueOf(Fields.text(f, "standing")))));

    @Override
    public Optional<Stored> write(Event event) {
        return event instanceof IdentityEvent e ? Optional.of(stored(e)) : Optional.empty();
    }

    private static Stored stored(IdentityEvent event) {
        var person = Fields.none().put("person", event.person().toString());
        return switch (event) {
            case VerificationRequested e -> new Stored("VerificationRequested", with(person, e.link()));
            case RegistrationRepeated e -> new Stored("RegistrationRepeated", person);
            case AccountOpened e -> new Stored("AccountOpened", person);
            case InvitationSent e -> new Stored("InvitationSent", with(person, e.link()));
            case PasswordResetRequested e -> new Stored("PasswordResetRequested", with(person, e.link()));
            case PasswordChanged e -> new Stored("PasswordChanged", person);
            case EmailChangeRequested e -> new Stored("EmailChangeRequested", with(person, e.link()));
            case EmailChanged e -> new Stored("EmailChanged", person);
            case NewSignIn e -> new Stored("NewSignIn", with(person, e.login()));
            case AccountLocked e -> new Stored("AccountLocked", person.put("failures", e.failures()));
            case LoginEnded e ->
                new Stored(
                        "LoginEnded",
                        with(person, e.login()).put("ending", e.ending().name()));
            case RolesChanged e -> new Stored("RolesChanged", person);
            case StandingChanged e ->
                new Stored(
                        "StandingChanged", person.put("standing", e.standing().name()));
        };
    }

    @Override
    public Optional<Event> read(String type, JsonNode fields) {
        return Optional.ofNullable(BY_NAME.get(type)).map(form -> form.apply(fields));
    }

    private static ObjectNode with(ObjectNode fields, LinkId link) {
        return fields.put("link", link.value().toString());
    }

    private static ObjectNode with(ObjectNode fields, LoginId login) {
        return fields.put("login", login.value().toString());
    }

    private static PersonId person(JsonNode fields) {
        return new PersonId(Fields.uuid(fields, "person"));
    }

    private static LinkId link(JsonNode fields) {
        return new LinkId(Fields.uuid(fields, "link"));
    }

    private static LoginId login(JsonNode fields) {
        return new LoginId(Fields.uuid(fields, "login"));
    }
}
