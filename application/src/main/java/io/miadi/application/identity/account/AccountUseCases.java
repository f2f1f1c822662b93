package io.miadi.application.identity.account;

import io.miadi.application.identity.Freshness;
import io.miadi.application.identity.IdentitySecurity;
import io.miadi.application.identity.IdentityStore;
import io.miadi.application.identity.Steps;
import io.miadi.application.identity.login.PasswordProof;

/** The use cases of accounts, put together. */
public record AccountUseCases(
        RegisterClient registerClient,
        OpenAccount openAccount,
        RequestPasswordReset requestPasswordReset,
        ResetPassword resetPassword,
        ChangePassword changePassword,
        FindOwnProfile findOwnProfile,
        EditOwnProfile editOwnProfile,
        RequestEmailChange requestEmailChange,
        ConfirmEmailChange confirmEmailChange,
        PrepareLinkMail prepareLinkMail) {
    public static AccountUseCases of(IdentityStore store, Steps steps, IdentitySecurity security) {
        var links = new LinkMaker(store.links(), steps);
        var tokens = new LinkTokens(security.keyedHash());
        var proof = new PasswordProof(store, steps, security);
        var freshness = new Freshness(store.logins(), steps);
        return new AccountUseCases(
                new RegisterClient(store, steps, links),
                new OpenAccount(store, steps, tokens, security.passwords()),
                new RequestPasswordReset(store, steps, links),
                new ResetPassword(store, steps, tokens, security.passwords(), proof),
                new ChangePassword(store, steps, security.passwords(), proof),
                new FindOwnProfile(store.persons()),
                new EditOwnProfile(store.persons(), steps, freshness),
                new RequestEmailChange(steps, links, freshness),
                new ConfirmEmailChange(store, steps, tokens),
                new PrepareLinkMail(store, steps, tokens));
    }
}
