package io.miadi.http.route;

import io.miadi.http.limit.RatePolicy;
import java.time.Duration;
import java.util.List;

/**
 * The conditions of a route.
 *
 * @param deadline how long the handler may take before it is interrupted and the caller told 503
 * @param limits every one of these budgets must have something left
 */
public record Terms(BodyRule body, Duration deadline, CookieUse cookies, Load load, List<RatePolicy> limits) {
    public static final Duration DEADLINE = Duration.ofSeconds(10);

    public Terms {
        limits = List.copyOf(limits);
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("a deadline is positive");
        }
    }

    static Terms usual(Method method) {
        boolean takesJson = method.changesSomething() && method != Method.DELETE;
        var body = takesJson ? BodyRule.JSON : BodyRule.NONE;
        return new Terms(body, DEADLINE, CookieUse.SIGNS_IN, Load.ORDINARY, List.of());
    }
}
