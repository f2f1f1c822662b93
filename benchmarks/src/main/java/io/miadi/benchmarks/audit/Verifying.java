package io.miadi.benchmarks.audit;

import io.miadi.application.audit.export.LogFileForm;
import io.miadi.application.audit.sequence.PlacedEntry;
import io.miadi.documents.audit.JsonLogFile;
import io.miadi.documents.audit.LogFile;
import io.miadi.domain.audit.checkpoint.Checkpoint;
import io.miadi.domain.audit.checkpoint.SignatureType;
import io.miadi.domain.audit.checkpoint.SignedNote;
import io.miadi.domain.audit.checkpoint.SigningKey;
import io.miadi.domain.audit.checkpoint.TrustedKeys;
import io.miadi.domain.audit.log.EntryEncoding;
import io.miadi.domain.audit.log.LoggedEntry;
import io.miadi.domain.audit.tree.Frontier;
import io.miadi.domain.audit.tree.TreeHashing;
import io.miadi.domain.audit.verification.ExportVerifier;
import io.miadi.domain.audit.verification.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A signed export in a file, verified as {@code audit verify} does. The floor reads the same bytes and digests them. */
record Verifying(Path file, TrustedKeys keys) implements AutoCloseable {
    private static final String ORIGIN = "bench.example/audit";
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    static Verifying of(int entries) throws IOException {
        var key = SigningKey.generate(ORIGIN, SignatureType.ED25519, new SecureRandom());
        var tree = new Frontier();
        for (int i = 0; i < entries; i++) {
            tree.append(TreeHashing.leaf(EntryEncoding.encode(entry(i))));
        }
        var note = SignedNote.of(new Checkpoint(ORIGIN, entries, tree.root()))
                .signedBy(key)
                .encoded();
        var file = Files.createTempFile("miadi-bench-audit", ".jsonl");
        var form = new JsonLogFile();
        try (var out = Files.newBufferedWriter(file)) {
            out.write(form.head(new LogFileForm.Head(ORIGIN, entries, List.of(key.verifier()), List.of(note))));
            for (int i = 0; i < entries; i++) {
                var entry = entry(i);
                out.write(form.entry(new PlacedEntry(i, entry, TreeHashing.leaf(EntryEncoding.encode(entry)))));
            }
        }
        return new Verifying(file, new TrustedKeys(ORIGIN, List.of(key.verifier()), List.of()));
    }

    private static LoggedEntry entry(int number) {
        return new LoggedEntry(
                BEGINNING.plusMillis(number),
                "person:0198a1b2-0000-7000-8000-" + String.format("%012d", number % 200),
                "CLIENT",
                "payment.initiate",
                "session:0198a1b2-0000-7000-9000-" + String.format("%012d", number),
                Map.of("state", "Approved"),
                Map.of("state", "Confirmed", "amount", "1500.00", "payer", "+254•••••678"),
                "due satisfied",
                "request-" + number);
    }

    long bytes() throws IOException {
        return Files.size(file);
    }

    /** Seconds. */
    double verify() throws IOException {
        long start = System.nanoTime();
        var verdict = new ExportVerifier(keys).verify(LogFile.open(file).orElseThrow(), List.of());
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!(verdict instanceof Verdict.Genuine)) {
            throw new IllegalStateException("a genuine export was refused: " + verdict);
        }
        return seconds;
    }

    /** Seconds. */
    double digest() throws IOException {
        long start = System.nanoTime();
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            byte[] buffer = new byte[1 << 16];
            while (in.read(buffer) >= 0) {
                // The stream digests what is read.
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    @Override
    public void close() throws IOException {
        Files.delete(file);
    }
}
