package stranger.bank;

import io.miadi.testkit.payment.ProviderLab.Outside;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** The bank's side of the line, in memory: it keeps true books, and behaves as it is told. */
final class BankDesk implements BankLine {
    private final List<Collection> books = new ArrayList<>();
    private Outside outside = Outside.ACCEPTS;

    /** @param state what the bank says when it is asked */
    private record Collection(String reference, String name, String state) {}

    void behave(Outside next) {
        outside = next;
    }

    /** The latest collection of a reference ends so. */
    void end(String reference, String state) {
        for (int i = books.size() - 1; i >= 0; i--) {
            if (books.get(i).reference().equals(reference)) {
                books.set(i, new Collection(reference, books.get(i).name(), state));
                return;
            }
        }
        throw new IllegalStateException("nobody collects for " + reference);
    }

    int collections(String reference) {
        return (int) books.stream().filter(c -> c.reference().equals(reference)).count();
    }

    @Override
    public String ask(String line) throws IOException {
        return switch (outside) {
            case ACCEPTS -> answer(line.split(" ", -1));
            case REFUSES -> "REFUSED BUSY";
            case LOSES_THE_ANSWER -> {
                answer(line.split(" ", -1));
                throw new SocketTimeoutException("nothing came back");
            }
            case FAILS_INSIDE -> "ERROR 17";
            case TALKS_RUBBISH -> "\u0000\u0001<html>";
            case IS_DOWN -> throw new ConnectException("nobody listens");
        };
    }

    private String answer(String[] words) {
        return switch (words[0]) {
            case "COLLECT" -> {
                var name = "B" + (books.size() + 1);
                books.add(new Collection(words[1], name, "OPEN"));
                yield "ASKED " + name;
            }
            case "STATE" ->
                books.stream()
                        .filter(c -> c.name().equals(words[1]))
                        .map(Collection::state)
                        .findFirst()
                        .orElse("WHO");
            default -> words[0];
        };
    }
}
