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

/** Meta's Graph API, as far as leads are concerned (https://developers.facebook.com/docs/marketing-api/guides/lead-ads/retrieving). */
@ApplicationScoped
public class GraphApi {
    private static final String FIELDS =
            "created_time,id,ad_id,adset_id,campaign_id,form_id,field_data,custom_disclaimer_responses,is_organic,platform";
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final int MAX_ANSWER_BYTES = 1024 * 1024;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /**
     * Fetches a lead.
     *
     * @return the answer as it came; for a lead that does not exist (any more) the API's own error message
     * @throws IOException if the API cannot be asked now: no connection, overloaded, or our token is not valid
     */
    public byte[] lead(Source.Meta meta, String leadId) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request(meta, leadId), limited());
        boolean noSuchLead =
                response.statusCode() == 404 || (response.statusCode() == 400 && !isTokenError(response.body()));
        if (response.statusCode() == 200 || noSuchLead) {
            return response.body();
        }
        throw new IOException("the Graph API answered " + response.statusCode() + " for lead " + leadId);
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
