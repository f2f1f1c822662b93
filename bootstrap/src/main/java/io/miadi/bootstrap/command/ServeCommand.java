package io.miadi.bootstrap.command;

import io.miadi.bootstrap.operations.log.Logs;
import io.miadi.bootstrap.wiring.Product;
import io.miadi.bootstrap.wiring.RealOutside;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the server until it is told to stop. */
@Command(name = "serve", description = "Run the server with the settings of the environment and miadi.properties.")
public final class ServeCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var out = new PrintWriter(spec.commandLine().getErr(), true);
        var config = Startup.config(System.getenv(), out);
        if (config.isEmpty()) {
            return 2;
        }
        if (!FreePorts.suffice(config.get().web(), out)) {
            return 2;
        }
        Logs.configure(config.get().logFormat());
        var product = Product.start(config.get(), (known, calls) -> RealOutside.of(known, System.getenv(), calls));
        out.println("Miadi answers at " + config.get().web().publicUrl() + " (port "
                + product.server().port() + ")");
        if (product.parts().identity().people().createOwner().isNeeded()) {
            out.println(CreateOwnerCommand.NOBODY_YET);
        }
        product.missing().forEach(way -> out.println(way.warning()));
        var stop = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            product.close();
                            stop.countDown();
                        },
                        "stop"));
        stop.await();
        return 0;
    }
}
