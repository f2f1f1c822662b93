package io.miadi.security.password;

import io.miadi.application.identity.PasswordHasher;
import io.miadi.application.secret.Randomness;
import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.PasswordHash;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.function.Supplier;

/** Argon2id with 16 bytes of salt and 32 of tag, four at once, sixteen waiting for two seconds at most. */
public final class Argon2PasswordHasher implements PasswordHasher {
    private static final int AT_ONCE = 4;
    private static final int WAITING = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Argon2Parameters parameters;
    private final Randomness randomness;
    private final HashingQueue queue;
    /** What a password is compared with when nobody has the address: nobody knows its password, because there was none. */
    private final Argon2Hash nothing;

    public Argon2PasswordHasher(Argon2Parameters parameters, Randomness randomness) {
        this(parameters, randomness, new HashingQueue(AT_ONCE, WAITING, PATIENCE));
    }

    Argon2PasswordHasher(Argon2Parameters parameters, Randomness randomness, HashingQueue queue) {
        this.parameters = parameters;
        this.randomness = randomness;
        this.queue = queue;
        nothing = new Argon2Hash(
                parameters, randomness.bytes(Argon2Hash.SALT_BYTES), randomness.bytes(Argon2Hash.TAG_BYTES));
    }

    @Override
    public Hashing hash(Secret password) {
        var salt = randomness.bytes(Argon2Hash.SALT_BYTES);
        return queue.run(() -> Argon2Hash.of(password.bytes(), salt, parameters))
                .<Hashing>map(hash -> new Hashing.Hashed(hash.phc()))
                .orElseGet(Hashing.Busy::new);
    }

    @Override
    public Comparison compare(Secret password, PasswordHash hash) {
        var known = Argon2Hash.parse(hash);
        return compared(() -> same(password, known));
    }

    @Override
    public Comparison compareWithNothing(Secret password) {
        return compared(() -> {
            Comparison ignored = same(password, nothing);
            return new Comparison.Different();
        });
    }

    private Comparison compared(Supplier<Comparison> comparison) {
        return queue.run(comparison).orElseGet(Comparison.Busy::new);
    }

    private Comparison same(Secret password, Argon2Hash known) {
        return MessageDigest.isEqual(known.tag(), known.tagOf(password.bytes()))
                ? new Comparison.Same(known.parameters().isWeakerThan(parameters))
                : new Comparison.Different();
    }
}
