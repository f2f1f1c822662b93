package io.miadi.simulators.daraja.books;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The ledger as JSON lines, one write a line. A half line at the end, left by a sudden death, is cut off at the start. */
public final class LedgerFile implements LedgerStore {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Path path;
    private final FileChannel channel;

    private LedgerFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    public static LedgerFile open(Path path) {
        try {
            var channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.truncate(wholeLines(path));
            channel.position(channel.size());
            return new LedgerFile(path, channel);
        } catch (IOException unusable) {
            throw new UncheckedIOException("cannot open the ledger file " + path, unusable);
        }
    }

    private static long wholeLines(Path path) throws IOException {
        var bytes = Files.readAllBytes(path);
        var end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    @Override
    public List<Entry> replay() {
        var entries = new ArrayList<Entry>();
        try (var lines = Files.lines(path, StandardCharsets.UTF_8)) {
            for (var line : (Iterable<String>) lines::iterator) {
                entries.add(read(JSON.readTree(line)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the ledger file " + path, unreadable);
        }
        return entries;
    }

    @Override
    public synchronized void append(Entry entry) {
        var line = ByteBuffer.wrap((write(entry) + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
        } catch (IOException full) {
            throw new UncheckedIOException("cannot write the ledger file " + path, full);
        }
    }

    private static String write(Entry entry) {
        var node = JSON.createObjectNode().put("at", entry.at().toString()).put("msisdn", entry.msisdn());
        switch (entry) {
            case Entry.TopUp topUp -> node.put("type", "topUp").put("cents", topUp.cents());
            case Entry.Movement(var receipt, var at, var purpose, var msisdn, var sums) ->
                node.put("type", "movement")
                        .put("receipt", receipt)
                        .put("checkoutRequestId", purpose.checkoutRequestId())
                        .put("accountReference", purpose.accountReference())
                        .put("amountCents", sums.amountCents())
                        .put("payerChargeCents", sums.payerChargeCents())
                        .put("merchantChargeCents", sums.merchantChargeCents());
        }
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Entry read(JsonNode line) {
        var at = Instant.parse(line.path("at").asText());
        var msisdn = line.path("msisdn").asText();
        if (line.path("type").asText().equals("topUp")) {
            return new Entry.TopUp(at, msisdn, line.path("cents").asLong());
        }
        var purpose = new Entry.Purpose(
                line.path("checkoutRequestId").asText(),
                line.path("accountReference").asText());
        var sums = new Entry.Sums(
                line.path("amountCents").asLong(),
                line.path("payerChargeCents").asLong(),
                line.path("merchantChargeCents").asLong());
        return new Entry.Movement(line.path("receipt").asText(), at, purpose, msisdn, sums);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException unflushed) {
            throw new UncheckedIOException("cannot close the ledger file " + path, unflushed);
        }
    }
}
