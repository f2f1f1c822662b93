package io.miadi.testkit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.identity.Links;
import io.miadi.domain.identity.ContactDetails;
import io.miadi.domain.identity.Link;
import io.miadi.domain.identity.LinkId;
import io.miadi.domain.identity.PersonId;
import io.miadi.domain.identity.PersonName;
import io.miadi.domain.identity.Profile;
import io.miadi.domain.identity.Role;
import io.miadi.domain.identity.Roles;
import io.miadi.domain.phone.PhoneNumber;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every {@link Links} must do. */
public interface LinksContract extends IdentityStoreContract {
    private Links links() {
        return store().links();
    }

    private Link added(Link.Purpose purpose) {
        var id = new LinkId(UUID.randomUUID());
        var link = Link.made(id, new PersonId(UUID.randomUUID()), newEmail(), purpose, NOW);
        does(() -> links().add(link));
        return link;
    }

    private static Profile profile() {
        var contact = new ContactDetails(Optional.empty(), PhoneNumber.parse("0712345678"));
        return Profile.of(new PersonName("Wanjiku Kamau"), contact);
    }

    @Test
    default void a_link_of_every_purpose_is_found_as_it_was_made() {
        var invitation = new Link.Invitation(
                profile(), Roles.of(Role.PRACTITIONER, Role.STAFF), new PersonId(UUID.randomUUID()));
        var purposes =
                List.of(new Link.Registration(profile()), invitation, new Link.PasswordReset(), new Link.EmailChange());
        for (Link.Purpose purpose : purposes) {
            var link = added(purpose);
            assertThat(links().findOpen(link.id(), NOW)).contains(link);
        }
    }

    @Test
    default void a_link_works_until_the_moment_it_expires() {
        var link = added(new Link.PasswordReset());
        assertThat(links().findOpen(link.id(), link.expiresAt().minusSeconds(1)))
                .contains(link);
        assertThat(links().findOpen(link.id(), link.expiresAt())).isEmpty();
        assertThat(run(() -> links().use(link.id(), link.expiresAt()))).isEmpty();
    }

    @Test
    default void a_link_is_used_once_however_many_follow_it_at_once() {
        var link = added(new Link.PasswordReset());
        var used = new AtomicInteger();
        AtOnce.run(16, () -> run(() -> links().use(link.id(), NOW)).ifPresent(_ -> used.incrementAndGet()));
        assertThat(used).hasValue(1);
        assertThat(links().findOpen(link.id(), NOW)).isEmpty();
    }

    @Test
    default void withdrawn_links_are_worthless() {
        var link = added(new Link.EmailChange());
        var other = added(new Link.EmailChange());
        does(() -> links().withdrawAll(link.person(), NOW));
        assertThat(run(() -> links().use(link.id(), NOW))).isEmpty();
        assertThat(run(() -> links().use(other.id(), NOW))).contains(other);
    }

    @Test
    default void links_for_a_mailbox_are_counted_from_a_moment_on() {
        var link = added(new Link.PasswordReset());
        var mailbox = link.mailbox().canonical();
        assertThat(links().madeFor(mailbox, NOW)).isOne();
        assertThat(links().madeFor(mailbox, NOW.plusSeconds(1))).isZero();
    }

    @Test
    default void what_expired_long_ago_is_forgotten() {
        var old = NOW.minus(Duration.ofDays(2000));
        var id = new LinkId(UUID.randomUUID());
        var link = Link.made(id, new PersonId(UUID.randomUUID()), newEmail(), new Link.PasswordReset(), old);
        does(() -> links().add(link));
        assertThat(run(() -> links().forget(NOW.minus(Duration.ofDays(1000)), 1000)))
                .isPositive();
        assertThat(links().findOpen(id, old)).isEmpty();
    }
}
