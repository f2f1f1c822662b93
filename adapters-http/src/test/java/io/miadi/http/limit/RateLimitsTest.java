package io.miadi.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** HTTP-11, V2.4.1: a budget is spent once, grows back, and belongs to one account or one address. */
class RateLimitsTest {
    private static final RatePolicy LOGIN = RatePolicy.perAddress("login", 3, Duration.ofSeconds(60));

    private final AtomicLong nanos = new AtomicLong();
    private final RateLimits limits = new RateLimits(nanos::get, 100);

    @Test
    void a_budget_is_spent_and_grows_back_evenly() {
        for (int left = 2; left >= 0; left--) {
            assertThat(limits.takeFor(LOGIN, "a")).isEqualTo(new Budget.Granted(LOGIN, left));
        }
        var spent = limits.takeFor(LOGIN, "a");
        assertThat(spent).isEqualTo(new Budget.Spent(LOGIN, Duration.ofSeconds(20)));
        assertThat(spent.limitField()).isEqualTo("\"login\";r=0;t=20");
        assertThat(spent.policyField()).isEqualTo("\"login\";q=3;w=60");
        nanos.addAndGet(Duration.ofSeconds(20).toNanos());
        assertThat(limits.takeFor(LOGIN, "a")).isInstanceOf(Budget.Granted.class);
        assertThat(limits.takeFor(LOGIN, "a")).isInstanceOf(Budget.Spent.class);
    }

    @Test
    void parallel_requests_never_spend_the_same_token_twice() {
        var granted = new AtomicInteger();
        var all = IntStream.range(0, 200)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    if (limits.takeFor(LOGIN, "a") instanceof Budget.Granted) {
                        granted.incrementAndGet();
                    }
                }))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).join();
        assertThat(granted).hasValue(3);
    }

    @Test
    void others_are_not_touched() {
        IntStream.range(0, 3).forEach(i -> limits.takeFor(LOGIN, "a"));
        assertThat(limits.takeFor(LOGIN, "b")).isInstanceOf(Budget.Granted.class);
        var other = RatePolicy.perAccount("export", 1, Duration.ofHours(1));
        assertThat(limits.takeFor(other, "a")).isInstanceOf(Budget.Granted.class);
    }

    @Test
    void a_customer_with_a_whole_ipv6_network_has_one_budget() {
        IntStream.range(1, 4).forEach(i -> limits.take(LOGIN, InetAddress.ofLiteral("2001:db8:0:1::" + i)));
        assertThat(limits.take(LOGIN, InetAddress.ofLiteral("2001:db8:0:1:ffff::9")))
                .isInstanceOf(Budget.Spent.class);
        assertThat(limits.take(LOGIN, InetAddress.ofLiteral("2001:db8:0:2::1"))).isInstanceOf(Budget.Granted.class);
    }

    @Test
    void memory_is_bounded_whoever_calls() {
        IntStream.range(0, 10_000).forEach(i -> limits.takeFor(LOGIN, "caller-" + i));
        assertThat(limits.remembered()).isLessThanOrEqualTo(100);
    }
}
