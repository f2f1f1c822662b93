package io.miadi.http.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** A well-behaved client for the tests. */
final class WebClient {
    private static final OkHttpClient CLIENT = new OkHttpClient.Builder()
            .followRedirects(false)
            .retryOnConnectionFailure(false)
            .build();
    private static final MediaType JSON = MediaType.get("application/json");

    private WebClient() {}

    /** An answer read to its end. */
    record Seen(int status, Headers headers, String body) {}

    static Request.Builder get(SampleServer sample, String path) {
        return new Request.Builder().url(sample.url(path));
    }

    static Request.Builder post(SampleServer sample, String path, String json) {
        return get(sample, path).post(RequestBody.create(json.getBytes(StandardCharsets.UTF_8), JSON));
    }

    static Seen send(Request.Builder request) throws IOException {
        try (Response response = CLIENT.newCall(request.build()).execute()) {
            return new Seen(response.code(), response.headers(), response.body().string());
        }
    }
}
