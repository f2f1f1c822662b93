package io.miadi.testkit.identity;

import io.miadi.application.identity.AccessTokens;

class LegibleAccessTokensTest implements AccessTokensContract {
    private final LegibleAccessTokens tokens = new LegibleAccessTokens();

    @Override
    public AccessTokens tokens() {
        return tokens;
    }
}
