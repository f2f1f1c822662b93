package io.miadi.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.bootstrap.demo.SamplePractice.Sample;
import io.miadi.documents.audit.LogFile;
import io.miadi.domain.audit.checkpoint.TrustedKeys;
import io.miadi.domain.audit.checkpoint.VerifierKey;
import io.miadi.domain.audit.tree.Hash;
import io.miadi.domain.audit.tree.InclusionProof;
import io.miadi.domain.audit.verification.ExportVerifier;
import io.miadi.domain.audit.verification.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The audit log, for those who may look into it. */
interface AuditJourneys {
    private static Guest owner() {
        return OpenPractice.here().guest(Sample.OWNER);
    }

    private static String query(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** What was done to a session, once all of it has its place in the log. */
    private static Reply trail(Visit visit, String action) {
        var path = "/api/v1/audit?" + query("subject", "session:" + visit.id()) + "&" + query("action", action);
        OpenPractice.soon()
                .until(() -> !owner().get(path).expect(200).json().path("items").isEmpty());
        return owner().get(path).expect(200);
    }

    @Test
    @Tag("P68")
    default void what_was_done_to_a_session_is_found_by_subject_and_action() {
        var entry = trail(Visit.paid(), "session.confirm").json().at("/items/0");
        assertThat(entry.at("/before/state").asText()).isEqualTo("Approved");
        assertThat(entry.at("/after/state").asText()).isEqualTo("Confirmed");
        assertThat(entry.path("at").asText()).endsWith("+03:00");
        var byActor = owner().get("/api/v1/audit?limit=5&"
                        + query("actor", entry.path("actor").asText()))
                .expect(200);
        assertThat(byActor.json().path("items").findValuesAsText("actor"))
                .isNotEmpty()
                .containsOnly(entry.path("actor").asText());
    }

    @Test
    default void the_log_is_read_page_by_page_and_each_look_is_an_entry_of_it() {
        Visit.paid();
        OpenPractice.soon()
                .until(() -> owner().get("/api/v1/audit?action=audit.look&limit=200")
                                .expect(200)
                                .json()
                                .path("items")
                                .size()
                        > 4);
        var indices = new ArrayList<Long>();
        var cursor = "";
        for (int page = 0; page < 4 && !cursor.equals("null"); page++) {
            var next = owner().get("/api/v1/audit?limit=3" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .expect(200);
            next.json()
                    .path("items")
                    .forEach(item -> indices.add(item.path("index").asLong()));
            cursor = next.text("/nextCursor");
        }
        assertThat(indices).hasSize(12).doesNotHaveDuplicates();
        var until = owner().get("/api/v1/audit?until=2001-01-01T00:00:00Z").expect(200);
        assertThat(until.json().path("items")).isEmpty();
    }

    @Test
    @Tag("P70")
    default void an_entry_is_proven_to_be_in_the_log_that_was_signed() {
        var entry = trail(Visit.paid(), "session.confirm").json().at("/items/0");
        owner().get("/api/v1/audit/export").expect(200); // which signs what there is
        var proven = owner().get("/api/v1/audit/verification?from=1&to=2&entry="
                        + entry.path("index").asLong())
                .expect(200)
                .json();
        assertThat(proven.path("genuine").asBoolean()).isTrue();
        assertThat(proven.at("/consistency/holds").asBoolean()).isTrue();
        assertThat(proven.at("/inclusion/holds").asBoolean()).isTrue();
        var path = new ArrayList<Hash>();
        proven.at("/inclusion/path").forEach(hash -> path.add(hash(hash.asText())));
        var proof = new InclusionProof(
                entry.path("index").asLong(), proven.at("/inclusion/size").asLong(), path);
        assertThat(proof.proves(
                        hash(entry.path("hash").asText()),
                        hash(proven.at("/inclusion/root").asText())))
                .isTrue();
        assertThat(proven.at("/checkpoint/note").asText())
                .startsWith("localhost/audit\n")
                .contains(proven.at("/inclusion/root").asText());
        var listed = owner().get("/api/v1/audit/checkpoints?limit=1").expect(200);
        assertThat(listed.text("/items/0/note")).startsWith("localhost/audit\n");
    }

    @Test
    @Tag("P70")
    default void the_log_that_is_taken_along_is_verified_without_the_server() throws IOException {
        var visit = Visit.paid();
        trail(visit, "session.confirm");
        var file = Files.createTempFile(OpenPractice.here().folder(), "audit", ".jsonl");
        var sent = owner().get("/api/v1/audit/export").expect(200);
        assertThat(sent.header("content-disposition")).contains("attachment", "audit-log.jsonl");
        Files.writeString(file, sent.text());
        assertThat(sent.text()).contains(visit.id());
        assertThat(verdict(file)).isInstanceOf(Verdict.Genuine.class);
        Files.writeString(file, sent.text().replaceFirst("\"state\":\"Confirmed\"", "\"state\":\"Cancelled\""));
        assertThat(verdict(file)).isInstanceOf(Verdict.Tampered.class);
    }

    private static Verdict verdict(Path file) {
        try {
            var export = LogFile.open(file).orElseThrow();
            var keys =
                    owner().get("/api/v1/audit/verification").expect(200).json().path("keys");
            var key = VerifierKey.parse(keys.path(0).asText()).orElseThrow();
            return new ExportVerifier(new TrustedKeys(export.origin(), List.of(key), List.of()))
                    .verify(export, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Hash hash(String base64) {
        return Hash.parseBase64(base64).orElseThrow();
    }

    @Test
    default void what_the_log_does_not_have_and_who_may_not_look_is_refused() {
        owner().get("/api/v1/audit/verification?entry=999999999").expect(404);
        owner().get("/api/v1/audit/verification?from=5&to=2").expect(404);
        var alone = owner().get("/api/v1/audit/verification?from=5").expect(400);
        assertThat(alone.text("/errors/0/field")).isEqualTo("to");
        owner().get("/api/v1/audit/verification?entry=first").expect(400);
        owner().get("/api/v1/audit?from=yesterday").expect(400);
        owner().get("/api/v1/audit?actor=").expect(400);
        var desk = OpenPractice.here().guest(Sample.STAFF);
        desk.get("/api/v1/audit").expect(403);
        desk.get("/api/v1/audit/export").expect(403);
    }
}
