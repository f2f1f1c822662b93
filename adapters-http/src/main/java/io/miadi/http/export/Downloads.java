package io.miadi.http.export;

import io.miadi.application.export.Export;
import io.miadi.application.identity.ExportRights;
import io.miadi.http.identity.CallingPrincipal;
import io.miadi.http.limit.RatePolicy;
import io.miadi.http.problem.Problem;
import io.miadi.http.problem.ProblemType;
import io.miadi.http.route.Access;
import io.miadi.http.route.Answer;
import io.miadi.http.route.Call;
import io.miadi.http.route.Load;
import io.miadi.http.route.Route;
import io.miadi.http.route.RouteHandler;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/** Routes that send an export: for administrators who have just confirmed their password, and not often. */
public final class Downloads {
    /** For all exports together. */
    private static final RatePolicy OFTEN = RatePolicy.perAccount("exports", 30, Duration.ofDays(1));

    /** A year of a busy practice takes seconds; a slow line is the caller's own. */
    private static final Duration DEADLINE = Duration.ofMinutes(10);

    private final ExportRights rights;

    public Downloads(ExportRights rights) {
        this.rights = rights;
    }

    /**
     * A file to be saved.
     *
     * @param name its name, plain ASCII
     */
    public record File(String name, String mediaType, Export content) {}

    /**
     * @param reader reads the request and refuses what it cannot read; the file that it gives is made only for callers who may
     */
    public Route route(String path, Function<Call, Supplier<File>> reader) {
        return Route.get(path, Access.ADMINS, guarded(reader))
                .load(Load.EXPORT)
                .within(DEADLINE)
                .limitedBy(OFTEN);
    }

    private RouteHandler guarded(Function<Call, Supplier<File>> reader) {
        return call -> {
            var file = reader.apply(call);
            return switch (rights.of(CallingPrincipal.of(call))) {
                case ALLOWED -> answer(file.get());
                case NOT_ALLOWED -> Answer.problem(Problem.of(ProblemType.FORBIDDEN));
                case NOT_FRESH -> Answer.problem(Problem.of(ProblemType.FRESH_SIGN_IN_REQUIRED));
            };
        };
    }

    private static Answer answer(File file) {
        return Answer.stream(file.mediaType(), file.content()::writeTo)
                .withHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
    }
}
