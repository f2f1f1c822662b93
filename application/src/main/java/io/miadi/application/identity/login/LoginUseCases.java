package io.miadi.application.identity.login;

import io.miadi.application.identity.IdentitySecurity;
import io.miadi.application.identity.IdentityStore;
import io.miadi.application.identity.Steps;

/** The use cases of signing in and out, put together. */
public record LoginUseCases(
        SignIn signIn,
        SignOut signOut,
        RefreshLogin refreshLogin,
        Authenticate authenticate,
        ConfirmPassword confirmPassword,
        ListLogins listLogins,
        EndLogin endLogin,
        EndLoginsOf endLoginsOf,
        FormTokens formTokens) {
    public static LoginUseCases of(IdentityStore store, Steps steps, IdentitySecurity security) {
        var ender = new LoginEnder(store.logins(), steps);
        return new LoginUseCases(
                new SignIn(store, steps, security),
                new SignOut(ender, steps),
                new RefreshLogin(store, steps, security.accessTokens()),
                new Authenticate(store, security.accessTokens(), steps),
                new ConfirmPassword(store, steps, new PasswordProof(store, steps, security)),
                new ListLogins(store.logins(), steps),
                new EndLogin(ender, steps),
                new EndLoginsOf(store.persons(), ender, steps),
                new FormTokens(security.keyedHash(), steps.origins().randomness()));
    }
}
