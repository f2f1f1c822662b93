package io.miadi.application.identity.account;

import io.miadi.application.UseCase;
import io.miadi.application.identity.Freshness;
import io.miadi.application.identity.Persons;
import io.miadi.application.identity.Principal;
import io.miadi.application.identity.Steps;
import io.miadi.domain.identity.ContactDetails;
import io.miadi.domain.identity.Language;
import io.miadi.domain.identity.Person;
import io.miadi.domain.identity.PersonName;
import io.miadi.domain.identity.Profile;
import io.miadi.domain.phone.PhoneNumber;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** Changes the caller's own name, language, zone and telephone number. A new number needs a fresh proof of who calls (V7.5.1). */
public final class EditOwnProfile implements UseCase<EditOwnProfile.Command, EditOwnProfile.Outcome> {
    private final Persons persons;
    private final Steps steps;
    private final Freshness freshness;

    public EditOwnProfile(Persons persons, Steps steps, Freshness freshness) {
        this.persons = persons;
        this.steps = steps;
        this.freshness = freshness;
    }

    /** What to change; what is empty stays. */
    public record Change(
            Optional<PersonName> name,
            Optional<Language> language,
            Optional<ZoneId> zone,
            Optional<PhoneNumber> phone) {}

    public record Command(Principal who, Change change) {}

    public sealed interface Outcome {
        record Edited(Person person) implements Outcome {}

        /** Confirm your password first. */
        record NotFresh() implements Outcome {}

        /** Somebody else edited the record at the same moment, or it went away. */
        record Conflict() implements Outcome {}
    }

    @Override
    public Outcome handle(Command command) {
        var who = command.who();
        if (command.change().phone().isPresent() && !freshness.isFresh(who)) {
            return new Outcome.NotFresh();
        }
        return steps.run(() -> edit(who, command.change()));
    }

    private Outcome edit(Principal who, Change change) {
        var edited = persons.find(who.person()).map(person -> person.with(changed(person.profile(), change)));
        if (edited.isEmpty() || !persons.replace(edited.get())) {
            return new Outcome.Conflict();
        }
        var facts = change.phone().map(phone -> Map.of("phone", phone.masked())).orElse(Map.of());
        steps.chronicle().note(who.asActor(), "identity.profile-edited", who.person(), facts);
        return new Outcome.Edited(edited.get());
    }

    private static Profile changed(Profile profile, Change change) {
        var contact = new ContactDetails(
                profile.contact().email(),
                change.phone().or(() -> profile.contact().phone()));
        return new Profile(
                change.name().orElse(profile.name()),
                contact,
                change.language().orElse(profile.language()),
                change.zone().orElse(profile.zone()));
    }
}
