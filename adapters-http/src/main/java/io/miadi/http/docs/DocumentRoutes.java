package io.miadi.http.docs;

import io.miadi.http.route.Access;
import io.miadi.http.route.Answer;
import io.miadi.http.route.Load;
import io.miadi.http.route.Route;
import io.miadi.http.route.Routes;
import java.util.Set;

/** {@code /api/docs}: the OpenAPI document and a page that shows it. */
public final class DocumentRoutes {
    private static final String PATH = "/api/docs";
    private static final String SWAGGER = "/META-INF/resources/webjars/swagger-ui/5.34.1/";
    private static final String HTML = "text/html; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String STYLE = "text/css; charset=utf-8";

    /** As everywhere, but pages name their icon, and the document's style sheet draws its own, by data: addresses. */
    static final String PAGE_POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final Set<Access> readers;

    /**
     * @param readers who may read it; a production installation shows it to the signed-in only (security rule V13.4.5), and where
     *     everybody may, the server's own address points to it
     */
    public DocumentRoutes(Set<Access> readers) {
        this.readers = readers;
    }

    public void register(Routes routes) {
        if (readers.contains(Access.PUBLIC)) {
            new StandInRoutes().register(routes);
        }
        var page = PackagedFile.read("page.html");
        routes.add(Route.get(
                PATH,
                readers,
                call -> Answer.bytes(200, HTML, page).withHeader("Content-Security-Policy", PAGE_POLICY)));
        file(routes, "openapi.yaml", "openapi.yaml", "application/yaml; charset=utf-8");
        file(routes, "page.js", "page.js", SCRIPT);
        file(routes, "page.css", "page.css", STYLE);
        file(routes, "swagger-ui-bundle.js", SWAGGER + "swagger-ui-bundle.js", SCRIPT);
        file(routes, "swagger-ui.css", SWAGGER + "swagger-ui.css", STYLE);
    }

    private void file(Routes routes, String name, String resource, String mediaType) {
        var bytes = PackagedFile.read(resource);
        routes.add(Route.get(PATH + "/" + name, readers, call -> Answer.bytes(200, mediaType, bytes))
                .load(Load.SEARCH));
    }
}
