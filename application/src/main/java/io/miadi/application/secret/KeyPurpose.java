package io.miadi.application.secret;

/** What a key is for. No two purposes share one, so that a value made for one is worth nothing for another (KEY-4). */
public enum KeyPurpose {
    /** Sealing of stored values: AES-256-GCM. */
    SEALING,
    /** Hashes of the tokens in callback addresses: HMAC-SHA-256. */
    CALLBACK_TOKENS,
    /** Tokens of the links in e-mails: HMAC-SHA-256. */
    LINKS,
    /** Tokens against forged requests of browsers: HMAC-SHA-256. */
    FORMS,
    /** Hashes of what people typed as their address when they failed to sign in: HMAC-SHA-256. */
    SIGN_IN_NAMES,
    /** Signatures of the cursors of lists: HMAC-SHA-256. */
    CURSORS,
    /** Hashes of payers' numbers, by which a number is found that is sealed: HMAC-SHA-256. */
    PAYER_NUMBERS,
    /** Signatures of the audit log's checkpoints: Ed25519. */
    AUDIT_CHECKPOINTS,
    /** Signatures of access tokens: ECDSA on P-256 with SHA-256 (ES256). */
    ACCESS_TOKENS
}
