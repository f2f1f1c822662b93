package io.miadi.application.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.identity.account.LinkTokens.Kind;
import io.miadi.application.identity.login.FormTokens;
import io.miadi.application.secret.Base64Url;
import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.EmailAddress;
import io.miadi.domain.identity.Link;
import io.miadi.domain.identity.LinkId;
import io.miadi.domain.identity.LoginId;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.Profile;
import io.miadi.domain.identity.Role;
import io.miadi.domain.identity.Roles;
import io.miadi.testkit.identity.IdentityArbitraries;
import io.miadi.testkit.secret.SeededRandomness;
import io.miadi.testkit.secret.TestKeys;
import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class LinkTokenProperties {
    private static final Instant NOW = Instant.parse("2026-01-05T06:00:00Z");
    private static final int TOKEN_BITS = 48 * 8;
    private final TestKeys keys = new TestKeys();
    private final LinkTokens tokens = new LinkTokens(keys);
    private final FormTokens forms = new FormTokens(keys, new SeededRandomness(1));

    @Property
    void a_token_names_its_link_for_its_own_kind_and_for_no_other(@ForAll("links") Link link, @ForAll Kind kind) {
        var read = tokens.read(tokens.tokenOf(link), kind);
        assertThat(read.isPresent()).isEqualTo(kind == Kind.of(link.purpose()));
        assertThat(read.filter(id -> !id.equals(link.id()))).isEmpty();
    }

    @Property
    void the_sender_makes_the_same_token_again(@ForAll("links") Link link) {
        assertThat(new LinkTokens(keys).tokenOf(link)).isEqualTo(tokens.tokenOf(link));
    }

    @Property
    void a_token_with_one_changed_bit_is_worth_nothing(
            @ForAll("links") Link link, @ForAll @IntRange(min = 0, max = TOKEN_BITS - 1) int bit) {
        var bytes = Base64Url.decode(tokens.tokenOf(link).reveal()).orElseThrow();
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        var changed = Secret.of(Base64Url.encode(bytes));
        assertThat(tokens.read(changed, Kind.of(link.purpose()))).isEmpty();
    }

    @Property
    void no_other_text_is_a_token(@ForAll String text, @ForAll Kind kind) {
        assertThat(tokens.read(Secret.of(text), kind)).isEmpty();
    }

    @Property
    void tokens_of_links_and_of_forms_never_stand_in_for_each_other(@ForAll("links") Link link) {
        var login = new LoginId(link.id().value());
        assertThat(forms.isFor(login, tokens.tokenOf(link))).isFalse();
        for (Kind kind : Kind.values()) {
            assertThat(tokens.read(forms.issue(login), kind)).isEmpty();
        }
    }

    @Property
    void a_form_token_is_bound_to_its_login(@ForAll("ids") UUID one, @ForAll("ids") UUID other) {
        var token = forms.issue(new LoginId(one));
        assertThat(forms.isFor(new LoginId(one), token)).isTrue();
        assertThat(forms.isFor(new LoginId(other), token)).isEqualTo(one.equals(other));
    }

    @Provide
    Arbitrary<UUID> ids() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
    }

    @Provide
    Arbitrary<Link> links() {
        var purposes = IdentityArbitraries.anyProfile().flatMap(profile -> Arbitraries.of(purposes(profile)));
        return Combinators.combine(ids(), ids(), IdentityArbitraries.anyEmail(), purposes)
                .as(LinkTokenProperties::link);
    }

    private static Link link(UUID id, UUID person, EmailAddress mailbox, Link.Purpose purpose) {
        return Link.made(new LinkId(id), new PersonId(person), mailbox, purpose, NOW);
    }

    private static Link.Purpose[] purposes(Profile profile) {
        return new Link.Purpose[] {
            new Link.Registration(profile),
            new Link.Invitation(profile, Roles.of(Role.STAFF), new PersonId(new UUID(1, 2))),
            new Link.PasswordReset(),
            new Link.EmailChange()
        };
    }
}
