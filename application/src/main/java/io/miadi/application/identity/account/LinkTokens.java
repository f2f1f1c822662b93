package io.miadi.application.identity.account;

import io.miadi.application.secret.Base64Url;
import io.miadi.application.secret.KeyPurpose;
import io.miadi.application.secret.KeyedHash;
import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.Link;
import io.miadi.domain.identity.LinkId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * The tokens of links in e-mails: the link's id, and a keyed hash of it with the kind of link. The sender of the e-mail makes the
 * token anew from the id, so that neither the link's row nor the outbox ever holds one, not even as a hash; the key is outside
 * the database. That a link works once is kept by its row.
 */
public final class LinkTokens {
    private static final int ID = 2 * Long.BYTES;
    private static final int HASH = 32;

    private final KeyedHash keyedHash;

    public LinkTokens(KeyedHash keyedHash) {
        this.keyedHash = keyedHash;
    }

    /** What a link is for, as part of its token: the token of one kind is worth nothing for another (V9.2.2). */
    public enum Kind {
        REGISTRATION,
        INVITATION,
        PASSWORD_RESET,
        EMAIL_CHANGE;

        public static Kind of(Link.Purpose purpose) {
            return switch (purpose) {
                case Link.Registration _ -> REGISTRATION;
                case Link.Invitation _ -> INVITATION;
                case Link.PasswordReset _ -> PASSWORD_RESET;
                case Link.EmailChange _ -> EMAIL_CHANGE;
            };
        }
    }

    public Secret tokenOf(Link link) {
        var hash = keyedHash.hash(KeyPurpose.LINKS, hashed(Kind.of(link.purpose()), link.id()));
        var token =
                ByteBuffer.allocate(ID + HASH).put(bytes(link.id())).put(hash).array();
        return Secret.of(Base64Url.encode(token));
    }

    /** The link that a token of this kind names; empty for anything that was not made here. */
    public Optional<LinkId> read(Secret token, Kind kind) {
        return Base64Url.decode(token.reveal())
                .filter(bytes -> bytes.length == ID + HASH)
                .filter(bytes -> isGenuine(bytes, kind))
                .map(LinkTokens::idOf);
    }

    private boolean isGenuine(byte[] token, Kind kind) {
        var hash = Arrays.copyOfRange(token, ID, ID + HASH);
        return keyedHash.matches(KeyPurpose.LINKS, hashed(kind, idOf(token)), hash);
    }

    private static LinkId idOf(byte[] token) {
        var buffer = ByteBuffer.wrap(token);
        return new LinkId(new UUID(buffer.getLong(), buffer.getLong()));
    }

    private static byte[] hashed(Kind kind, LinkId id) {
        var name = (kind.name() + ":").getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(name.length + ID).put(name).put(bytes(id)).array();
    }

    private static byte[] bytes(LinkId id) {
        return ByteBuffer.allocate(ID)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .array();
    }
}
