package io.miadi.security.password;

import io.miadi.domain.identity.PasswordHash;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters.Builder;

/** One Argon2id hash with its parameters and salt, as the PHC string {@code $argon2id$v=19$m=…,t=…,p=…$salt$tag}. */
record Argon2Hash(Argon2Parameters parameters, byte[] salt, byte[] tag) {
    static final int SALT_BYTES = 16;
    static final int TAG_BYTES = 32;

    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    static Argon2Hash of(byte[] password, byte[] salt, Argon2Parameters parameters) {
        return new Argon2Hash(parameters, salt, tag(password, salt, parameters, TAG_BYTES));
    }

    /** @throws IllegalArgumentException for a string that this class did not write: what is stored is not what was stored */
    static Argon2Hash parse(PasswordHash hash) {
        var match = PHC.matcher(hash.phc());
        if (!match.matches()) {
            throw new IllegalArgumentException("a stored password hash is not an Argon2id PHC string");
        }
        var parameters = new Argon2Parameters(
                Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3)));
        var decoder = Base64.getDecoder();
        return new Argon2Hash(parameters, decoder.decode(match.group(4)), decoder.decode(match.group(5)));
    }

    PasswordHash phc() {
        var encoder = Base64.getEncoder().withoutPadding();
        return new PasswordHash("$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        parameters.memoryKib(),
                        parameters.iterations(),
                        parameters.parallelism(),
                        encoder.encodeToString(salt),
                        encoder.encodeToString(tag)));
    }

    /** The tag that another password has under the same salt and parameters. */
    byte[] tagOf(byte[] password) {
        return tag(password, salt, parameters, tag.length);
    }

    private static byte[] tag(byte[] password, byte[] salt, Argon2Parameters parameters, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(builder(parameters).withSalt(salt).build());
        var tag = new byte[length];
        generator.generateBytes(password, tag);
        return tag;
    }

    static Builder builder(Argon2Parameters parameters) {
        return new Builder(org.bouncycastle.crypto.params.Argon2Parameters.ARGON2_id)
                .withVersion(org.bouncycastle.crypto.params.Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(parameters.memoryKib())
                .withIterations(parameters.iterations())
                .withParallelism(parameters.parallelism());
    }
}
