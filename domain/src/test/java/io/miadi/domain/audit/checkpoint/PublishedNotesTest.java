package io.miadi.domain.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.domain.audit.checkpoint.TrustedKeys.Opening;
import io.miadi.domain.audit.tree.Base64Text;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Notes that others signed and published: the example of Go's note package, that of C2SP, and a checkpoint of a public log with its witnesses. */
class PublishedNotesTest {
    private static final VerifierKey PETER = key("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    private static final String PETERS_NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final String ARCHE = """
            arche2025h1.staging.ct.transparency.dev
            1432088532
            U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

            — arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
            — arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
            — transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==
            — remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
            """;

    private static final TrustedKeys ARCHES_KEYS = new TrustedKeys(
            "arche2025h1.staging.ct.transparency.dev",
            List.of(key(
                    "arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f")),
            List.of(
                    key(
                            "transparency.dev/DEV:witness-little-garden+d8042a87+BCtusOxINQNUTN5Oj8HObRkh2yHf/MwYaGX4CPdiVEPM"),
                    key("remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2")));

    @Test
    void the_example_of_gos_note_package_verifies_and_is_signed_alike_byte_for_byte() {
        var note = SignedNote.parse(PETERS_NOTE).orElseThrow();
        assertThat(PETER.verifies(note.text(), note.signatures().getFirst())).isTrue();
        byte[] secret = Base64Text.decode("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz")
                .orElseThrow();
        var signing = SigningKey.of(PETER, Arrays.copyOfRange(secret, 1, secret.length));
        assertThat(new SignedNote(note.text(), List.of()).signedBy(signing).encoded())
                .isEqualTo(PETERS_NOTE);
    }

    @Test
    void the_example_of_c2sp_verifies() {
        var key = key("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        var note = SignedNote.parse("""
                This is an example message.

                — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
                """).orElseThrow();
        assertThat(key.id()).isEqualTo(0x530d903a);
        assertThat(key.verifies(note.text(), note.signatures().getFirst())).isTrue();
        assertThat(key.verifies(
                        "this is an example message.\n", note.signatures().getFirst()))
                .isFalse();
    }

    @Test
    void a_checkpoint_of_a_public_log_is_believed_with_both_its_timestamped_witnesses() {
        assertThat(ARCHES_KEYS.open(ARCHE)).isInstanceOfSatisfying(Opening.Believed.class, believed -> {
            assertThat(believed.checkpoint().size()).isEqualTo(1432088532L);
            assertThat(believed.witnesses())
                    .containsExactlyInAnyOrder("transparency.dev/DEV:witness-little-garden", "remora.n621.de");
        });
        assertThat(SignedNote.parse(ARCHE).orElseThrow().encoded()).isEqualTo(ARCHE);
    }

    @Test
    void another_size_or_another_time_of_a_witness_is_not_believed() {
        assertThat(ARCHES_KEYS.open(ARCHE.replace("1432088532", "1432088533"))).isInstanceOf(Opening.Refused.class);
        assertThat(ARCHES_KEYS.open(ARCHE.replace("2net5wAAAABqEiEg", "2net5wAAAABqEiEh")))
                .isEqualTo(new Opening.Refused("has a signature of remora.n621.de that is false"));
    }

    @Test
    void notes_and_keys_that_gos_note_package_refuses_are_refused() {
        var signature = PETERS_NOTE.substring(PETERS_NOTE.indexOf("\n\n") + 2);
        var text = PETERS_NOTE.substring(0, PETERS_NOTE.indexOf("\n\n") + 1);
        var bad = List.of(
                text,
                text + "\n",
                text + "\n" + signature.stripTrailing(),
                "\u0001" + PETERS_NOTE,
                PETERS_NOTE.replace("PeterNeumann ", "Bad Name "),
                PETERS_NOTE + "Unexpected line.\n",
                text + "\n" + signature.repeat(101));
        assertThat(bad).allSatisfy(note -> assertThat(SignedNote.parse(note)).isEmpty());
        assertThat(SignedNote.parse(text + "\n" + signature.repeat(100))).isPresent();
        assertThat(VerifierKey.parse("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY=="))
                .isEmpty();
        assertThat(VerifierKey.parse("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"))
                .isEmpty();
        assertThat(VerifierKey.parse(PETER.encoded())).contains(PETER);
    }

    private static VerifierKey key(String text) {
        return VerifierKey.parse(text).orElseThrow();
    }
}
