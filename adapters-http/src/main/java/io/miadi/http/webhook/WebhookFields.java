package io.miadi.http.webhook;

import io.miadi.application.webhook.WebhookEndpoint;
import io.miadi.application.webhook.WebhookType;
import io.miadi.http.problem.AcceptedForm;
import io.miadi.http.problem.FieldError;
import io.miadi.http.problem.FieldErrors;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what an administrator says of an endpoint, and remembers what was wrong with it. */
final class WebhookFields {
    private final FieldErrors wrong = new FieldErrors();

    Optional<URI> url(String text) {
        var url = parse(text.strip());
        wrong.unless(url.isPresent(), FieldError.invalid("url", AcceptedForm.WEB_ADDRESS));
        return url;
    }

    private static Optional<URI> parse(String text) {
        try {
            var url = new URI(text);
            var scheme = Optional.ofNullable(url.getScheme()).orElse("");
            boolean web = scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http");
            boolean fits = text.length() <= WebhookEndpoint.LONGEST_URL
                    && url.toASCIIString().equals(text);
            return web && fits && url.getHost() != null ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    Optional<Set<WebhookType>> types(List<String> names) {
        var types = new LinkedHashSet<WebhookType>();
        names.forEach(name -> WebhookType.parse(name).ifPresent(types::add));
        boolean right = !types.isEmpty()
                && types.size() == names.size()
                && WebhookType.subscribable().containsAll(types);
        var known = WebhookType.subscribable().stream().map(WebhookType::wire).toList();
        wrong.unless(right, FieldError.noneOf("types", known));
        return right ? Optional.of(types) : Optional.empty();
    }

    Optional<String> description(String text) {
        var said = text.strip();
        boolean fits = said.length() <= WebhookEndpoint.LONGEST_DESCRIPTION;
        wrong.unless(fits, FieldError.invalid("description", AcceptedForm.DESCRIPTION));
        return fits ? Optional.of(said) : Optional.empty();
    }

    /** Refuses the request if anything was wrong. */
    void insist() {
        wrong.insist();
    }
}
