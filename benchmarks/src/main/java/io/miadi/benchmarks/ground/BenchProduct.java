package io.miadi.benchmarks.ground;

import io.miadi.application.payment.CallbackReader;
import io.miadi.application.payment.PaymentProvider;
import io.miadi.bootstrap.config.Config;
import io.miadi.bootstrap.wiring.CrashPoints;
import io.miadi.bootstrap.wiring.DirectMoney;
import io.miadi.bootstrap.wiring.NoDirectProvider;
import io.miadi.bootstrap.wiring.Outside;
import io.miadi.bootstrap.wiring.Product;
import io.miadi.bootstrap.wiring.Refunding;
import io.miadi.mpesa.direct.DarajaDirectReader;
import io.miadi.mpesa.refund.DarajaResultReader;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole product in this process on a benchmark's database, with senders that take every message in their own time. */
public final class BenchProduct {
    /** As many to the database as callers have to the product, on either side of a comparison. */
    public static final int CONNECTIONS = 32;

    private BenchProduct() {}

    /** @param points where the benchmark watches the product pass */
    public static Product start(
            BenchDatabase database, PaymentProvider provider, CallbackReader reader, CrashPoints points) {
        var outside = new Outside(
                provider,
                reader,
                new Refunding(Optional.empty(), new DarajaResultReader()),
                new DirectMoney(new NoDirectProvider(), new DarajaDirectReader(), Optional.empty()),
                InetAddress::isLoopbackAddress,
                Optional.of(SlowTakers.EMAIL),
                Optional.of(SlowTakers.SMS),
                SlowTakers.WEBHOOKS,
                InstantSource.system(),
                points,
                List.of());
        return Product.start(config(database), (_, _) -> outside);
    }

    private static Config config(BenchDatabase database) {
        var settings = Map.of(
                "MIADI_MODE", "development",
                "MIADI_HTTP_PORT", "0",
                "MIADI_OPS_PORT", "0",
                "MIADI_DATA_DIR", database.folder().resolve("product").toString(),
                "MIADI_KEY_FILE", database.folder().resolve("keys.json").toString(),
                "MIADI_DATABASE_CONNECTIONS", Integer.toString(CONNECTIONS),
                "MIADI_DATABASE_URL", address(database));
        return switch (Config.read(settings, database.folder().resolve("miadi.properties"))) {
            case Config.Reading.Read(var config) -> config;
            case Config.Reading.Wrong(var problems) -> throw new IllegalStateException(String.join("; ", problems));
        };
    }

    private static String address(BenchDatabase database) {
        var url = database.url();
        var password = URLEncoder.encode(url.password(), StandardCharsets.UTF_8).replace("+", "%20");
        return "postgresql://" + url.user() + ":" + password + "@" + url.host() + ":" + url.port() + "/" + url.name();
    }
}
