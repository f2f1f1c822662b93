/** Argon2id for passwords, and an estimate of how guessable one is. Open {@link io.miadi.security.password.Argon2PasswordHasher} first. */
@NullMarked
package io.miadi.security.password;

import org.jspecify.annotations.NullMarked;
