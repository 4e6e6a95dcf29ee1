package dev.postern.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** A multipart body of files. */
public final class Multipart {
    private static final String BOUNDARY = "boundary-of-a-test";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    public Multipart file(String part, String name, String mediaType, byte[] content) {
        text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + name
                + "\"\r\nContent-Type: " + mediaType + "\r\n\r\n");
        body.writeBytes(content);
        text("\r\n");
        return this;
    }

    /** Sends the files, and answers the status and the text of the answer. */
    public HttpResponse<String> send(Client client, String method, String path) {
        text("--" + BOUNDARY + "--\r\n");
        var request = client.request(path)
                .setHeader("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .method(method, BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        try {
            return Client.http().send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a GET answers, byte for byte. */
    public static HttpResponse<byte[]> download(Client client, String path) {
        try {
            return Client.http().send(client.request(path).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void text(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
