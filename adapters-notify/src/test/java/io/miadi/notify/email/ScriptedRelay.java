package io.miadi.notify.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A relay of few words for the answers that a real server does not give on demand: it says what it was told to, and nothing else. */
final class ScriptedRelay implements AutoCloseable {
    /** @param recipient the reply to RCPT TO; @param content the reply after the final dot, or {@code HANG UP} */
    record Script(String recipient, String content) {}

    static final String HANG_UP = "HANG UP";

    private final ServerSocket server;
    private final Script script;
    private final String greeting;
    private final String signIn;

    ScriptedRelay(Script script) {
        this(script, "250 ok", "250 ok");
    }

    /** @param greeting the reply to EHLO; @param signIn the reply to AUTH */
    ScriptedRelay(Script script, String greeting, String signIn) {
        this.script = script;
        this.greeting = greeting;
        this.signIn = signIn;
        try {
            server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                speak(socket);
            } catch (IOException e) {
                // The client hung up or the test is over; the next client is a new conversation.
                continue;
            }
        }
    }

    private void speak(Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        say(socket, "220 ready");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var verb = line.toUpperCase(Locale.ROOT).split(" ")[0];
            if (verb.equals("DATA")) {
                say(socket, "354 go on");
                while (!".".equals(in.readLine())) {
                    // content
                }
                if (script.content().equals(HANG_UP)) {
                    return;
                }
                say(socket, script.content());
            } else {
                say(
                        socket,
                        switch (verb) {
                            case "RCPT" -> script.recipient();
                            case "EHLO" -> greeting;
                            case "AUTH" -> signIn;
                            default -> "250 ok";
                        });
            }
        }
    }

    private static void say(Socket socket, String reply) throws IOException {
        socket.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
