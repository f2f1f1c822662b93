package io.miadi.http.audit;

import io.miadi.application.audit.look.ProveLog;
import io.miadi.domain.audit.checkpoint.VerifierKey;
import io.miadi.domain.audit.tree.Hash;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The state of the log and what was asked to be proven. Hashes are in base64, as in checkpoints. */
record VerificationView(
        @Nullable String origin,
        List<String> keys,
        long size,
        String root,
        long waiting,
        @Nullable CheckpointView checkpoint,
        boolean genuine,
        @Nullable Verified verified,
        @Nullable Inclusion inclusion,
        @Nullable Consistency consistency) {

    /** @param finding the first thing that was wrong; null when nothing was */
    record Verified(OffsetDateTime at, long size, @Nullable String finding) {}

    record Inclusion(EntryView entry, String hash, long size, String root, List<String> path, boolean holds) {}

    record Consistency(long from, long to, String fromRoot, String toRoot, List<String> path, boolean holds) {}

    static VerificationView of(
            ProveLog.State state,
            Optional<ProveLog.Inclusion> inclusion,
            Optional<ProveLog.Consistency> consistency,
            ZoneId zone) {
        return new VerificationView(
                state.origin().orElse(null),
                state.keys().stream().map(VerifierKey::encoded).toList(),
                state.size(),
                state.root().toBase64(),
                state.waiting(),
                state.checkpoint().map(c -> CheckpointView.of(c, zone)).orElse(null),
                state.genuine(),
                state.verified()
                        .map(v -> new Verified(
                                v.at().atZone(zone).toOffsetDateTime(),
                                v.size(),
                                v.finding().orElse(null)))
                        .orElse(null),
                inclusion.map(found -> view(found, zone)).orElse(null),
                consistency.map(VerificationView::view).orElse(null));
    }

    private static Inclusion view(ProveLog.Inclusion found, ZoneId zone) {
        return new Inclusion(
                EntryView.of(found.entry(), zone),
                found.hash().toBase64(),
                found.proof().size(),
                found.root().toBase64(),
                base64(found.proof().path()),
                found.holds());
    }

    private static Consistency view(ProveLog.Consistency found) {
        return new Consistency(
                found.proof().first(),
                found.proof().second(),
                found.firstRoot().toBase64(),
                found.secondRoot().toBase64(),
                base64(found.proof().path()),
                found.holds());
    }

    private static List<String> base64(List<Hash> path) {
        return path.stream().map(Hash::toBase64).toList();
    }
}
