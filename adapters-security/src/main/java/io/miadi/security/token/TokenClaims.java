package io.miadi.security.token;

import com.nimbusds.jwt.JWTClaimsSet;
import io.miadi.application.identity.AccessTokens;
import io.miadi.application.identity.AccessTokens.Claims;
import io.miadi.domain.identity.LoginId;
import io.miadi.domain.identity.PersonId;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands in an access token, and when it is believed: exactly our issuer, exactly our audience, within its ten minutes. */
final class TokenClaims {
    /** The name that OpenID Connect gives to the id of a login. */
    private static final String LOGIN = "sid";

    /** How far clocks of two nodes may differ (V9.2.1 allows 60 s). */
    private static final Duration TOLERANCE = Duration.ofSeconds(30);

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final String issuer;
    private final String audience;

    TokenClaims(String issuer, String audience) {
        this.issuer = issuer;
        this.audience = audience;
    }

    JWTClaimsSet write(Claims claims) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .subject(claims.person().toString())
                .claim(LOGIN, claims.login().toString())
                .jwtID(claims.id().toString())
                .issueTime(Date.from(claims.issuedAt()))
                .expirationTime(Date.from(claims.expiresAt()))
                .build();
    }

    Optional<Claims> read(JWTClaimsSet set, Instant now) {
        boolean forUs = issuer.equals(set.getIssuer()) && List.of(audience).equals(set.getAudience());
        return forUs ? whole(set).filter(claims -> isValid(claims, now)) : Optional.empty();
    }

    private static Optional<Claims> whole(JWTClaimsSet set) {
        var id = id(set.getJWTID());
        var person = id(set.getSubject());
        var login = id(text(set, LOGIN));
        var issued = set.getIssueTime();
        var expires = set.getExpirationTime();
        if (id.isEmpty() || person.isEmpty() || login.isEmpty() || issued == null || expires == null) {
            return Optional.empty();
        }
        return Optional.of(new Claims(
                id.get(),
                new PersonId(person.get()),
                new LoginId(login.get()),
                issued.toInstant(),
                expires.toInstant()));
    }

    private static boolean isValid(Claims claims, Instant now) {
        return now.isBefore(claims.expiresAt())
                && !claims.issuedAt().isAfter(now.plus(TOLERANCE))
                && !claims.expiresAt().isAfter(claims.issuedAt().plus(AccessTokens.LIFETIME));
    }

    private static @Nullable String text(JWTClaimsSet set, String name) {
        try {
            return set.getStringClaim(name);
        } catch (ParseException _) {
            return null; // not a text, so not ours
        }
    }

    private static Optional<UUID> id(@Nullable String text) {
        return text != null && ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
