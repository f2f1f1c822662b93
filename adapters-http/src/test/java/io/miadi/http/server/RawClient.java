package io.miadi.http.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Writes exactly the bytes that a test says, and reads until the server closes or falls silent. */
final class RawClient implements AutoCloseable {
    private static final int SILENCE_MILLIS = 20_000;

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");

    private final Socket socket;

    RawClient(int port) throws IOException {
        this.socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(SILENCE_MILLIS);
        socket.setTcpNoDelay(true);
    }

    /** Sends one request (with {@code \n} for line ends) and gives the whole answer back. */
    static String exchange(int port, String request) throws IOException {
        try (var client = new RawClient(port)) {
            client.send(request);
            return client.readToEnd();
        }
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Sends a byte now and then until the server no longer takes it or the pieces are used up. */
    void drip(String text, int pieces, long pauseMillis) throws InterruptedException {
        try {
            for (int i = 0; i < pieces; i++) {
                send(text);
                Thread.sleep(pauseMillis);
            }
        } catch (IOException e) {
            // The server has hung up, which is what some tests wait for; they read the rest.
        }
    }

    /** The statuses of the answers in what was read, in order. */
    static List<Integer> statuses(String answers) {
        return STATUS.matcher(answers)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    String readToEnd() throws IOException {
        var bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[4_096];
        try {
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                bytes.write(buffer, 0, n);
            }
        } catch (SocketException e) {
            // A reset after an answer is an end like any other.
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
