package io.miadi.application.identity.login;

import static io.miadi.testkit.identity.IdentityScene.HOME;
import static io.miadi.testkit.identity.IdentityScene.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.identity.login.RefreshLogin.Outcome;
import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.IdentityEvent.LoginEnded;
import io.miadi.domain.identity.Login;
import io.miadi.domain.identity.Role;
import io.miadi.testkit.identity.IdentityScene;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Rotation against a model: each family has one good token, and using an older one ends the family. */
class RefreshProperties {
    private static final int FAMILIES = 3;

    /** What is believed of one family of tokens. */
    private static final class Family {
        final List<Secret> tokens = new ArrayList<>();
        boolean ended;

        boolean wouldRefresh(int token) {
            return !ended && token == tokens.size() - 1;
        }
    }

    private static Family family(IdentityScene scene) {
        return switch (scene.signIn("wanjiku@example.com", PASSWORD, Login.Kind.API, HOME)) {
            case SignIn.Outcome.ApiSignedIn(var login, var tokens) -> {
                var family = new Family();
                family.tokens.add(tokens.refresh());
                yield family;
            }
            case SignIn.Outcome other -> throw new IllegalStateException("not signed in: " + other);
        };
    }

    @Property(tries = 1000)
    void a_family_lives_as_long_as_nobody_uses_a_token_twice(
            @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 89) Integer> steps) {
        var scene = new IdentityScene();
        scene.member("wanjiku", Role.CLIENT);
        var families = new ArrayList<Family>();
        for (int i = 0; i < FAMILIES; i++) {
            families.add(family(scene));
        }
        for (int step : steps) {
            var family = families.get(step % FAMILIES);
            // Mostly the newest token, at times an older one.
            int age = step / FAMILIES % 10 < 8 ? 0 : step / FAMILIES / 10;
            use(scene, family, Math.max(0, family.tokens.size() - 1 - age));
        }
        long ended = families.stream().filter(family -> family.ended).count();
        assertThat(scene.outbox.eventsOf(LoginEnded.class)).hasSize((int) ended);
    }

    private static void use(IdentityScene scene, Family family, int token) {
        boolean expected = family.wouldRefresh(token);
        switch (scene.logins.refreshLogin().handle(family.tokens.get(token))) {
            case Outcome.Refreshed(var tokens) -> {
                assertThat(expected).isTrue();
                assertThat(family.tokens).doesNotContain(tokens.refresh());
                family.tokens.add(tokens.refresh());
            }
            case Outcome.Refused() -> {
                assertThat(expected).isFalse();
                family.ended = true;
            }
        }
    }

    @Property(tries = 1000)
    void no_invented_token_refreshes_anything(@ForAll String text) {
        var scene = new IdentityScene();
        assertThat(scene.logins.refreshLogin().handle(Secret.of(text))).isEqualTo(new Outcome.Refused());
    }
}
