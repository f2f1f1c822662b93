package io.miadi.testkit.secret;

import io.miadi.application.secret.KeyedHash;

class TestKeysTest implements KeyedHashContract {
    @Override
    public KeyedHash keyedHash() {
        return new TestKeys();
    }
}
