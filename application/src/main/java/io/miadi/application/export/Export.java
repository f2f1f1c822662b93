package io.miadi.application.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A long text that is made while it is written, a page at a time, so that it needs the memory of one page. To be written once, by one
 * thread.
 *
 * @param pages the next page; empty behind the last one
 * @param last the line that ends the text and says what it should hold
 * @param ended told of a text that was written to its end
 */
public record Export(
        String head, Supplier<Optional<Page>> pages, Function<Ending, String> last, Consumer<Ending> ended) {

    /** Some of the text, and how many rows it holds. */
    public record Page(String text, int rows) {}

    /**
     * What was written.
     *
     * @param digest SHA-256 over everything before the last line, in hexadecimal
     */
    public record Ending(long rows, String digest) {}

    public void writeTo(OutputStream out) throws IOException {
        var digest = sha256();
        long rows = 0;
        write(head, digest, out);
        for (var page = pages.get(); page.isPresent(); page = pages.get()) {
            write(page.get().text(), digest, out);
            rows += page.get().rows();
        }
        var ending = new Ending(rows, HexFormat.of().formatHex(digest.digest()));
        out.write(last.apply(ending).getBytes(StandardCharsets.UTF_8));
        out.flush();
        ended.accept(ending);
    }

    private static void write(String text, MessageDigest digest, OutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(bytes);
        out.write(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
