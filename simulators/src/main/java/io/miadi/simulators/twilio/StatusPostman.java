package io.miadi.simulators.twilio;

import io.miadi.simulators.http.Outgoing;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Tells changes of status to the message's callback address, signed. */
final class StatusPostman implements AutoCloseable {
    private final Outgoing outgoing = new Outgoing();
    private final String accountSid;
    private final String authToken;

    StatusPostman(String accountSid, String authToken) {
        this.accountSid = accountSid;
        this.authToken = authToken;
    }

    /** What to do at each change of one message's status. */
    Consumer<Message> listener(Optional<TwilioFault> fault) {
        return switch (fault.orElse(null)) {
            case null -> this::tell;
            case CALLBACKS_LOST -> message -> {};
            case CALLBACKS_TWICE ->
                message -> {
                    tell(message);
                    tell(message);
                };
            case CALLBACKS_REVERSED -> reversed();
            default -> this::tell;
        };
    }

    private Consumer<Message> reversed() {
        var held = new ArrayList<Message>();
        return message -> {
            synchronized (held) {
                held.addFirst(message);
                if (message.progress().status().isFinal()) {
                    List.copyOf(held).forEach(this::tell);
                }
            }
        };
    }

    private void tell(Message message) {
        message.envelope().statusCallback().ifPresent(url -> post(url, parameters(message)));
    }

    private void post(String url, SortedMap<String, String> parameters) {
        var headers = Map.of(
                "Content-Type",
                "application/x-www-form-urlencoded",
                "X-Twilio-Signature",
                Signature.of(authToken, url, parameters));
        try {
            outgoing.post(url, headers, form(parameters));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private SortedMap<String, String> parameters(Message message) {
        var parameters = new TreeMap<String, String>();
        parameters.put("AccountSid", accountSid);
        parameters.put("ApiVersion", "2010-04-01");
        parameters.put("From", message.shownFrom());
        parameters.put("MessageSid", message.sid());
        parameters.put("MessageStatus", message.progress().status().word());
        parameters.put("SmsSid", message.sid());
        parameters.put("SmsStatus", message.progress().status().word());
        parameters.put("To", message.envelope().to());
        if (message.envelope().sender() instanceof Message.Sender.Service(var serviceSid)) {
            parameters.put("MessagingServiceSid", serviceSid);
        }
        message.progress().errorCode().ifPresent(code -> parameters.put("ErrorCode", String.valueOf(code)));
        return parameters;
    }

    private static String form(SortedMap<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        outgoing.close();
    }
}
