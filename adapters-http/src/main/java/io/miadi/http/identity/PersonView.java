package io.miadi.http.identity;

import io.miadi.domain.identity.EmailAddress;
import io.miadi.domain.identity.Person;
import io.miadi.domain.phone.PhoneNumber;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person as those see them who may edit them, the person among them; the number is whole, because it is edited. */
record PersonView(
        UUID id,
        String name,
        @Nullable String email,
        @Nullable String phone,
        String language,
        String zone,
        List<String> roles,
        boolean active,
        long version) {
    static PersonView of(Person person) {
        var profile = person.profile();
        return new PersonView(
                person.id().value(),
                profile.name().value(),
                profile.contact().email().map(EmailAddress::value).orElse(null),
                profile.contact().phone().map(PhoneNumber::e164).orElse(null),
                profile.language().tag(),
                profile.zone().getId(),
                person.roles().all().stream().map(Fields::nameOf).toList(),
                person.isActive(),
                person.version());
    }
}
