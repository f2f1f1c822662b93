package io.miadi.simulators.twilio;

import io.miadi.simulators.Dice;
import io.miadi.simulators.http.LoopbackServer;

/** A running SMS provider. What it accepted is what people received, whatever the sender was answered. */
public final class TwilioSimulator implements AutoCloseable {
    private final MessageRoutes.Provider provider;
    private final LoopbackServer server;

    private TwilioSimulator(MessageRoutes.Provider provider, LoopbackServer server) {
        this.provider = provider;
        this.server = server;
    }

    public static TwilioSimulator start(TwilioSettings settings) {
        var timeline = settings.timelineOrReal();
        var dice = new Dice(settings.seed());
        var handsets = new Handsets();
        var book = new MessageBook(handsets, timeline, settings.step(), dice);
        var account = settings.account();
        var postman = new StatusPostman(account.sid(), account.authToken());
        var provider = new MessageRoutes.Provider(book, handsets, new TwilioFaults(dice), postman, timeline);
        var messages = new MessageRoutes(account, provider);
        var inbox = new InboxRoutes(provider);
        var server = LoopbackServer.start(settings.port(), routes -> {
            messages.register(routes);
            inbox.register(routes);
        });
        return new TwilioSimulator(provider, server);
    }

    /** Without a slash at the end. */
    public String baseUrl() {
        return server.baseUrl();
    }

    /** Every message that was accepted. */
    public MessageBook messages() {
        return provider.book();
    }

    public Handsets handsets() {
        return provider.handsets();
    }

    public TwilioFaults faults() {
        return provider.faults();
    }

    @Override
    public void close() {
        server.close();
        provider.timeline().close();
        provider.postman().close();
    }
}
