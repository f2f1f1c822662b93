package io.miadi.http.identity;

import io.miadi.domain.identity.ContactDetails;
import io.miadi.domain.identity.EmailAddress;
import io.miadi.domain.identity.Language;
import io.miadi.domain.identity.PersonName;
import io.miadi.domain.identity.Profile;
import io.miadi.domain.phone.PhoneNumber;
import io.miadi.http.identity.Fields.Field;
import org.jspecify.annotations.Nullable;

/** The fields of a profile as several bodies have them, before they are read. */
record ProfileBody(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String language,
        @Nullable String zone) {
    /** The profile; throws a refusal that names every field which is wrong. */
    Profile read(Fields fields) {
        var readName = fields.requiring(Field.NAME, name).read(Field.NAME, name, PersonName::parse);
        var contact = new ContactDetails(
                fields.read(Field.EMAIL, email, EmailAddress::parse),
                fields.read(Field.PHONE, phone, PhoneNumber::parse));
        var readLanguage =
                fields.read(Field.LANGUAGE, language, Language::ofTag).orElse(Language.EN);
        var readZone = fields.read(Field.ZONE, zone, Fields::zone).orElse(Profile.DEFAULT_ZONE);
        fields.insist();
        return new Profile(readName.orElseThrow(), contact, readLanguage, readZone);
    }
}
