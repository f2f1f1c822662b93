package io.miadi.testkit.identity;

import io.miadi.application.identity.PasswordHasher;

class PlainPasswordHasherTest implements PasswordHasherContract {
    @Override
    public PasswordHasher hasher() {
        return new PlainPasswordHasher();
    }
}
