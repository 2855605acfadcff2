package io.tributary.launcher.hub;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Whether a hub is ready: {@code GET /health/ready} answers 200. */
final class Readiness {
    private static final int MILLIS = 5000;

    private Readiness() {}

    static boolean isReady(int port) {
        try {
            HttpURLConnection connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/health/ready")
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
