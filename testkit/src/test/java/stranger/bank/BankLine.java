package stranger.bank;

import java.io.IOException;

/** The way to a bank that is spoken to in lines of text. */
interface BankLine {
    /**
     * Sends a line and waits for the answer.
     *
     * @throws java.net.ConnectException when the line was certainly not sent
     * @throws IOException when it may have been sent and no answer came
     */
    String ask(String line) throws IOException;
}
