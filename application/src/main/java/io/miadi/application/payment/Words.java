package io.miadi.application.payment;

import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.Evidence;
import io.miadi.domain.payment.EvidenceSource;
import io.miadi.domain.payment.Failure;
import io.miadi.domain.payment.Mismatch;
import io.miadi.domain.payment.ProviderRefs;
import io.miadi.domain.payment.Strength;
import io.miadi.domain.payment.Verdict;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** Makes evidence of what providers say, with a digest that makes the same word twice the same evidence. */
final class Words {
    private Words() {}

    static Evidence accepted(Instant now) {
        return fresh(EvidenceSource.PUSH_ANSWER, Strength.FETCHED, new Verdict.InProgress(), now);
    }

    static Evidence refused(Failure failure, Instant now) {
        return fresh(EvidenceSource.PUSH_ANSWER, Strength.FETCHED, new Verdict.NotMoved(failure), now);
    }

    static Evidence lost(String cause, Instant now) {
        return fresh(EvidenceSource.PUSH_ANSWER, Strength.NOTE, new Verdict.Unclear(cause), now);
    }

    /** Our own finding, such as that the process must have died before the answer was written down. */
    static Evidence found(String cause, Instant now) {
        return fresh(EvidenceSource.RESOLVER, Strength.NOTE, new Verdict.Unclear(cause), now);
    }

    static Evidence answered(Verdict verdict, Instant now) {
        var strength = verdict instanceof Verdict.Unclear ? Strength.NOTE : Strength.FETCHED;
        // The outcome is the same however often it is asked for, so time is no part of what makes it the same word.
        return new Evidence(EvidenceSource.QUERY, strength, verdict, now, digestOf(verdict, now), Optional.empty());
    }

    static Evidence desk(Verdict.Moved moved, Instant now) {
        return fresh(EvidenceSource.DESK, Strength.FETCHED, moved, now);
    }

    static Evidence callback(CallbackInbox.Raw raw, CallbackReader.Reading reading, Attempt attempt) {
        return switch (reading) {
            case CallbackReader.Reading.Told(var refs, var verdict, var at) ->
                callback(raw, verdict, at.orElse(raw.receivedAt()), mismatch(raw, refs, verdict, attempt));
            case CallbackReader.Reading.Unreadable(var reason) ->
                callback(raw, new Verdict.Unclear(reason), raw.receivedAt(), Optional.of(Mismatch.UNREADABLE));
        };
    }

    private static Evidence callback(CallbackInbox.Raw raw, Verdict verdict, Instant at, Optional<Mismatch> mismatch) {
        return new Evidence(EvidenceSource.CALLBACK, Strength.UNSIGNED_CALLBACK, verdict, at, raw.digest(), mismatch);
    }

    private static Optional<Mismatch> mismatch(
            CallbackInbox.Raw raw, Optional<ProviderRefs> refs, Verdict verdict, Attempt attempt) {
        if (refs.isPresent()
                && attempt.refs().isPresent()
                && !refs.get().checkoutRequestId().equals(attempt.refs().get().checkoutRequestId())) {
            return Optional.of(Mismatch.PROVIDER_REFERENCE);
        }
        if (verdict instanceof Verdict.Moved(var amount, var receipt)) {
            if (!amount.currency().equals(attempt.amount().currency())) {
                return Optional.of(Mismatch.CURRENCY);
            }
            if (!amount.equals(attempt.amount())) {
                return Optional.of(Mismatch.AMOUNT);
            }
        }
        return raw.fromProvider() ? Optional.empty() : Optional.of(Mismatch.SOURCE_ADDRESS);
    }

    private static Evidence fresh(EvidenceSource source, Strength strength, Verdict verdict, Instant at) {
        return new Evidence(source, strength, verdict, at, digest(source + "|" + verdict + "|" + at), Optional.empty());
    }

    private static String digestOf(Verdict verdict, Instant now) {
        return switch (verdict) {
            case Verdict.Moved m -> digest("query|" + m);
            case Verdict.NotMoved n ->
                digest("query|" + n.failure().code() + n.failure().ending());
            case Verdict.InProgress p -> digest("query|in progress|" + now);
            case Verdict.Unclear u -> digest("query|" + u + "|" + now);
        };
    }

    static String digest(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
