package io.tributary.routes.social;

import io.tributary.intake.source.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Meta's Graph API, as far as leads are concerned (https://developers.facebook.com/docs/marketing-api/guides/lead-ads/retrieving). */
@ApplicationScoped
public class GraphApi {
    private static final String FIELDS =
            "created_time,id,ad_id,adset_id,campaign_id,form_id,field_data,custom_disclaimer_responses,is_organic,platform";
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    /** For all of an answer: the timeout of a request ends with the first of it, and a peer that falls silent then would be waited for for ever. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int MAX_ANSWER_BYTES = 1024 * 1024;

    private final Duration patience;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** For CDI. */
    public GraphApi() {
        this(PATIENCE);
    }

    GraphApi(Duration patience) {
        this.patience = patience;
    }

    /**
     * Fetches a lead.
     *
     * @return the answer as it came; for a lead that does not exist (any more) the API's own error message
     * @throws IOException if the API cannot be asked now: no connection, overloaded, or our token is not valid
     */
    public byte[] lead(Source.Meta meta, String leadId) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = answer(request(meta, leadId));
        boolean noSuchLead =
                response.statusCode() == 404 || (response.statusCode() == 400 && !isTokenError(response.body()));
        if (response.statusCode() == 200 || noSuchLead) {
            return response.body();
        }
        throw new IOException("the Graph API answered " + response.statusCode() + " for lead " + leadId);
    }

    private HttpResponse<byte[]> answer(HttpRequest request) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request, limited());
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException("the Graph API does not answer", e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("the Graph API does not end its answer within " + patience.toSeconds() + " s", e);
        } finally {
            answer.cancel(true);
        }
    }

    private static HttpRequest request(Source.Meta meta, String leadId) {
        String id = URLEncoder.encode(leadId, StandardCharsets.UTF_8);
        String fields = URLEncoder.encode(FIELDS, StandardCharsets.UTF_8);
        URI address = URI.create(meta.graphUrl() + "/" + meta.graphVersion() + "/" + id + "?fields=" + fields);
        return HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + meta.accessToken())
                .header("Accept", "application/json")
                .build();
    }

    /** OAuth error 190 and its kin are ours to mend, and say nothing about the lead. */
    private static boolean isTokenError(byte[] answer) {
        return new String(answer, StandardCharsets.UTF_8).contains("OAuthException")
                && !new String(answer, StandardCharsets.UTF_8).contains("does not exist");
    }

    private static HttpResponse.BodyHandler<byte[]> limited() {
        return info -> HttpResponse.BodySubscribers.mapping(HttpResponse.BodySubscribers.ofInputStream(), stream -> {
            try (stream) {
                return stream.readNBytes(MAX_ANSWER_BYTES);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
