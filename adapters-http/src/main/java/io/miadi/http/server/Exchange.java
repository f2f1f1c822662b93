package io.miadi.http.server;

import io.miadi.domain.identity.Language;
import io.miadi.http.caller.Caller;
import io.miadi.http.language.AcceptLanguage;
import io.miadi.http.limit.Budget;
import io.miadi.http.route.Sender;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** What is known about one request from its first moment to its access line. Written by the thread that handles it. */
final class Exchange {
    private static final String ATTRIBUTE = Exchange.class.getName();
    private static final int SHORTEST_ID = 8;
    private static final int LONGEST_ID = 64;

    private final @Nullable String acceptLanguage;
    private Sender sender;
    private final long startedNanos = System.nanoTime();
    private final List<Budget> budgets = new ArrayList<>(2);
    private String route = "unmatched";
    private String person = "-";
    private String problem = "-";

    private Exchange(Sender sender, @Nullable String acceptLanguage) {
        this.sender = sender;
        this.acceptLanguage = acceptLanguage;
    }

    /** Begins an exchange and ties it to the request. */
    static Exchange begin(Request request, House house) {
        var headers = request.getHeaders();
        var acceptLanguage = headers.get(HttpHeader.ACCEPT_LANGUAGE);
        var sender = new Sender(
                address(request, house),
                AcceptLanguage.preferred(acceptLanguage, Language.EN),
                correlationId(headers.get("X-Correlation-Id"), house));
        var exchange = new Exchange(sender, acceptLanguage);
        request.setAttribute(ATTRIBUTE, exchange);
        return exchange;
    }

    /** The exchange of a request; one that failed before it reached us gets one now. */
    static Exchange of(Request request, House house) {
        return request.getAttribute(ATTRIBUTE) instanceof Exchange known ? known : begin(request, house);
    }

    static boolean isKnown(Request request) {
        return request.getAttribute(ATTRIBUTE) instanceof Exchange;
    }

    private static InetAddress address(Request request, House house) {
        InetAddress peer = request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress socket
                ? socket.getAddress()
                : InetAddress.getLoopbackAddress();
        List<String> forwarded = request.getHeaders().getValuesList("X-Forwarded-For");
        return house.shared().addresses().of(peer, forwarded);
    }

    /** A caller may bring an id of its own, if it cannot disturb a log line. */
    private static String correlationId(@Nullable String offered, House house) {
        return offered != null && isSane(offered)
                ? offered
                : house.parts().correlationIds().get();
    }

    private static boolean isSane(String id) {
        return id.length() >= SHORTEST_ID
                && id.length() <= LONGEST_ID
                && id.chars().allMatch(Exchange::isIdCharacter);
    }

    private static boolean isIdCharacter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }

    void matched(String template) {
        route = template;
    }

    /** From now on the person's own language speaks where the request asks for none. */
    void signedIn(Caller.SignedIn caller) {
        person = caller.person().toString();
        sender = new Sender(
                sender.address(), AcceptLanguage.preferred(acceptLanguage, caller.language()), sender.correlationId());
    }

    /** Why it was refused, for the access line: refused rights, forged origins and spent limits are looked for there. */
    void refused(String slug) {
        problem = slug;
    }

    String problem() {
        return problem;
    }

    void spent(Budget budget) {
        budgets.add(budget);
    }

    List<Budget> budgets() {
        return budgets;
    }

    Sender sender() {
        return sender;
    }

    String route() {
        return route;
    }

    String person() {
        return person;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }
}
