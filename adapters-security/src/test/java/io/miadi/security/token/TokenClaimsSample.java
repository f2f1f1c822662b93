package io.miadi.security.token;

import com.nimbusds.jwt.JWTClaimsSet;
import io.miadi.application.identity.AccessTokens.Claims;

/** A set of claims that would be accepted, for a forger to change. */
record TokenClaimsSample(String issuer) {
    JWTClaimsSet.Builder builder(Claims claims) {
        return new JWTClaimsSet.Builder(new TokenClaims(issuer, Es256AccessTokens.AUDIENCE).write(claims));
    }
}
