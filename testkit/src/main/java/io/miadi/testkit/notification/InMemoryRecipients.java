package io.miadi.testkit.notification;

import io.miadi.application.recipient.Recipient;
import io.miadi.application.recipient.Recipients;
import io.miadi.domain.identity.EmailAddress;
import io.miadi.domain.identity.Language;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.PersonName;
import io.miadi.domain.identity.Profile;
import io.miadi.domain.phone.PhoneNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** People to be told, as a test says they are. */
public final class InMemoryRecipients implements Recipients {
    private final Map<PersonId, Recipient> known = new LinkedHashMap<>();
    private final List<PersonId> desk;

    /** @param desk who works at the desk */
    public InMemoryRecipients(List<PersonId> desk) {
        this.desk = List.copyOf(desk);
    }

    public void put(Recipient recipient) {
        known.put(recipient.id(), recipient);
    }

    /** Somebody in Nairobi with an e-mail address and a telephone. */
    public static Recipient reachable(PersonId id, String name, Language language) {
        var number = "+2547%08d".formatted(Math.floorMod(id.value().hashCode(), 100_000_000));
        var reach = new Recipient.Reach(
                Optional.of(new EmailAddress("p" + id.value() + "@example.org")), Optional.of(new PhoneNumber(number)));
        return new Recipient(id, new PersonName(name), reach, language, Profile.DEFAULT_ZONE, true);
    }

    @Override
    public Optional<Recipient> find(PersonId person) {
        return Optional.ofNullable(known.get(person));
    }

    @Override
    public List<PersonId> desk() {
        return desk;
    }

    /** The same people: the desk of a test is whoever it says. */
    @Override
    public List<PersonId> administrators() {
        return desk;
    }
}
