package io.miadi.simulators.daraja.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.miadi.simulators.Tagged;
import io.miadi.simulators.daraja.books.Ledger;
import io.miadi.simulators.daraja.c2b.C2bUrls;
import io.miadi.simulators.daraja.c2b.DirectPayments;
import io.miadi.simulators.daraja.payer.Payers;
import io.miadi.simulators.daraja.request.Initiator;
import io.miadi.simulators.daraja.request.Operations;
import io.miadi.simulators.daraja.request.RequestChecks;
import io.miadi.simulators.daraja.stk.ErrorKind;
import io.miadi.simulators.daraja.stk.IdMint;
import io.miadi.simulators.daraja.stk.PayBill;
import io.miadi.simulators.daraja.stk.PushChecks;
import io.miadi.simulators.daraja.stk.World;
import java.util.List;
import java.util.stream.Stream;

/** All routes of the simulator, put together. */
public final class DarajaApi {
    private final OAuthRoute oauth;
    private final StkPushRoute push;
    private final StkQueryRoute query;
    private final ViewRoutes views;
    private final ControlRoutes controls;
    private final PhoneRoutes phones;
    private final C2bRoutes directPayments;
    private final RequestRoutes requests;
    private final PullRoutes pull;
    private final StatementRoute statement;
    private final Wire wire;

    /** The simulated operator behind the routes. */
    public record Operator(PayBill payBill, Payers payers, Ledger ledger, World world, Unasked unasked) {}

    /** What goes on at a PayBill beside its prompts. */
    public record Unasked(C2bUrls urls, DirectPayments payments, Operations operations) {}

    /** What HTTP adds: who may come in, and how callbacks go out. */
    public record Door(Credentials credentials, Initiator initiator, Tokens tokens, boolean httpsOnly, Out out) {
        public Courier courier() {
            return out.courier();
        }

        public DeliveryLog log() {
            return out.log();
        }
    }

    /** How callbacks go out, and what is remembered of them. */
    public record Out(Courier courier, DeliveryLog log) {}

    /** @param behaviours what the simulator tells of itself */
    public DarajaApi(Operator operator, Door door, List<Tagged> behaviours) {
        var world = operator.world();
        var timeline = world.timeline();
        var payBill = operator.payBill();
        this.wire = new Wire(new IdMint(world.dice()));
        var gate = new Gate(door.tokens());
        var checks = new PushChecks(payBill.merchant(), door.httpsOnly());
        var brokenPush = new BrokenPush(wire, payBill, timeline, door.courier());
        this.oauth = new OAuthRoute(door.credentials(), door.tokens(), world.faults(), timeline, wire);
        this.push = new StkPushRoute(gate, checks, payBill, world.faults(), brokenPush);
        this.query = new StkQueryRoute(gate, checks, payBill, world.faults(), new BrokenQuery(wire, timeline));
        this.views = new ViewRoutes(operator, door.log(), behaviours);
        this.controls = new ControlRoutes(world.faults(), timeline, door.tokens());
        this.phones = new PhoneRoutes(payBill, operator.payers(), operator.ledger(), timeline);
        var merchant = payBill.merchant();
        var unasked = operator.unasked();
        this.directPayments = new C2bRoutes(gate, wire, merchant.shortcode(), unasked.urls(), unasked.payments());
        var requestChecks = new RequestChecks(merchant.shortcode(), door.initiator(), door.httpsOnly());
        this.requests = new RequestRoutes(gate, wire, requestChecks, unasked.operations());
        this.pull = new PullRoutes(gate, wire, merchant, operator.ledger(), timeline);
        this.statement = new StatementRoute(merchant, operator.ledger(), timeline);
    }

    public void register(RoutesConfig routes) {
        oauth.register(routes);
        routes.post(StkPushRoute.PATH, push::push);
        routes.post(StkQueryRoute.PATH, query::query);
        routes.get(StkPushRoute.PATH, ctx -> wire.refuse(ctx, ErrorKind.INVALID_HEADER.plain()));
        routes.get(StkQueryRoute.PATH, ctx -> wire.refuse(ctx, ErrorKind.INVALID_HEADER.plain()));
        routes.error(405, ctx -> wire.refuse(ctx, ErrorKind.METHOD_NOT_ALLOWED.plain()));
        routes.error(404, this::unknownPath);
        views.register(routes);
        controls.register(routes);
        phones.register(routes);
        directPayments.register(routes);
        requests.register(routes);
        pull.register(routes);
        routes.get(StatementRoute.PATH, statement::export);
    }

    /** Error answers of known paths may carry 404 too; only what nobody answered is an unknown path. */
    private void unknownPath(Context ctx) {
        var known = Stream.of(
                        List.of(StkPushRoute.PATH, StkQueryRoute.PATH),
                        RequestRoutes.PATHS,
                        C2bRoutes.PATHS,
                        PullRoutes.PATHS)
                .anyMatch(paths -> paths.contains(ctx.path()));
        if (!known) {
            wire.refuse(ctx, ErrorKind.RESOURCE_NOT_FOUND.plain());
        }
    }
}
