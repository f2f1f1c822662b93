package io.miadi.simulators.twilio;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.miadi.simulators.http.BrokenAnswers;
import io.miadi.simulators.time.Timeline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The provider's own API: send, fetch, list. */
final class MessageRoutes {
    private static final String BASE = "/2010-04-01/Accounts/{account}/Messages";
    private final TwilioSettings.Account account;
    private final Provider provider;
    private final MessageJson json;
    private final MessageList list;

    /** The simulated provider behind the routes. */
    record Provider(
            MessageBook book, Handsets handsets, TwilioFaults faults, StatusPostman postman, Timeline timeline) {}

    MessageRoutes(TwilioSettings.Account account, Provider provider) {
        this.account = account;
        this.provider = provider;
        this.json = new MessageJson(account.sid());
        this.list = new MessageList(account.sid(), json);
    }

    void register(RoutesConfig routes) {
        routes.post(BASE + ".json", ctx -> ifAllowed(ctx, this::send));
        routes.get(
                BASE + ".json",
                ctx -> ifAllowed(
                        ctx,
                        allowed -> json(
                                allowed,
                                200,
                                list.page(allowed, provider.book().newestFirst())
                                        .toString())));
        routes.get(BASE + "/{sid}.json", ctx -> ifAllowed(ctx, this::fetch));
    }

    private interface Answer {
        void to(Context ctx) throws IOException, InterruptedException;
    }

    private void ifAllowed(Context ctx, Answer answer) throws IOException, InterruptedException {
        var pair = account.sid() + ":" + account.authToken();
        var expected = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        if (!expected.equals(ctx.header("Authorization"))) {
            refuse(ctx, TwilioError.AUTHENTICATE, "");
        } else if (!account.sid().equals(ctx.pathParam("account"))) {
            refuse(ctx, TwilioError.NOT_FOUND, ctx.path());
        } else {
            answer.to(ctx);
        }
    }

    private void send(Context ctx) throws IOException, InterruptedException {
        var form = new SendChecks.Form(
                field(ctx, "To"),
                field(ctx, "From"),
                field(ctx, "MessagingServiceSid"),
                field(ctx, "Body"),
                field(ctx, "StatusCallback"));
        var refusal = SendChecks.refuses(form, provider.handsets().optedOut());
        if (refusal.isPresent()) {
            refuse(ctx, refusal.get().error(), refusal.get().detail());
            return;
        }
        var strike = provider.faults().strike(fault -> !fault.concernsCallbacks());
        switch (strike.map(TwilioFaults.Strike::fault).orElse(null)) {
            case TOO_MANY_REQUESTS -> refuse(ctx, TwilioError.TOO_MANY_REQUESTS, "");
            case SERVER_ERROR -> refuse(ctx, TwilioError.SERVER_ERROR, "");
            case null, default -> accepted(ctx, accept(form), strike);
        }
    }

    private Message accept(SendChecks.Form form) {
        var sender = form.from().isEmpty()
                ? new Message.Sender.Service(form.serviceSid())
                : new Message.Sender.Number(form.from());
        var callback = Optional.of(form.statusCallback()).filter(url -> !url.isEmpty());
        var message = provider.book().accept(new Message.Envelope(form.to(), sender, callback), form.body());
        var fault = provider.faults().strike(TwilioFault::concernsCallbacks).map(TwilioFaults.Strike::fault);
        provider.book().dispatch(message, provider.postman().listener(fault));
        return message;
    }

    private void accepted(Context ctx, Message message, Optional<TwilioFaults.Strike> strike)
            throws IOException, InterruptedException {
        switch (strike.map(TwilioFaults.Strike::fault).orElse(null)) {
            case ACCEPTED_RESET -> BrokenAnswers.reset(ctx);
            case ACCEPTED_500 -> refuse(ctx, TwilioError.SERVER_ERROR, "");
            case RUBBISH -> json(ctx, 200, "<<<");
            case SLOW -> {
                provider.timeline().pause(strike.orElseThrow().delay());
                json(ctx, 201, json.message(message).toString());
            }
            case null, default -> json(ctx, 201, json.message(message).toString());
        }
    }

    private void fetch(Context ctx) {
        var found = provider.book().find(ctx.pathParam("sid"));
        if (found.isPresent()) {
            json(ctx, 200, json.message(found.get()).toString());
        } else {
            refuse(ctx, TwilioError.NOT_FOUND, ctx.path());
        }
    }

    private void refuse(Context ctx, TwilioError error, String detail) {
        json(ctx, error.httpStatus(), json.error(error, detail).toString());
    }

    private static void json(Context ctx, int status, String body) {
        ctx.status(status).contentType("application/json").result(body);
    }

    private static String field(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("");
    }
}
