package dev.postern.stories;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** A connection on which anything can be sent, as no HTTP client would let one. */
final class RawHttp implements AutoCloseable {
    private final Socket socket;

    private RawHttp(Socket socket) {
        this.socket = socket;
    }

    static RawHttp to(URI url) throws IOException {
        return new RawHttp(new Socket(url.getHost(), url.getPort()));
    }

    /** The head of a POST to a URL, without the empty line that ends it. */
    static String post(URI url, String... headers) {
        StringBuilder head = new StringBuilder("POST %s HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\n"
                .formatted(url.getPath(), url.getAuthority()));
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.toString();
    }

    RawHttp send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    RawHttp send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /** What comes back until the answer is complete, or nothing more comes, or the other side hangs up. */
    Answer answer(Duration within) throws IOException {
        socket.setSoTimeout((int) within.toMillis());
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        boolean hungUp = false;
        try {
            while (!hungUp && !isComplete(all.toString(StandardCharsets.UTF_8))) {
                int next = in.read();
                hungUp = next < 0;
                if (!hungUp) {
                    all.write(next);
                }
            }
        } catch (SocketTimeoutException e) {
            // What is there by then is the answer.
        } catch (SocketException e) {
            hungUp = true;
        }
        return new Answer(all.toString(StandardCharsets.UTF_8), hungUp);
    }

    private static boolean isComplete(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        String head = text.substring(0, end).toLowerCase(Locale.ROOT);
        int length = head.indexOf("content-length: ");
        if (length >= 0) {
            int bytes = Integer.parseInt(
                    head.substring(length + 16).split("\r\n", 2)[0].strip());
            return text.substring(end + 4).getBytes(StandardCharsets.UTF_8).length >= bytes;
        }
        return text.endsWith("\r\n0\r\n\r\n");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /**
     * What came back.
     *
     * @param text all of it; empty when there was nothing
     * @param hungUp whether the other side closed the connection
     */
    record Answer(String text, boolean hungUp) {
        int status() {
            return text.startsWith("HTTP/") ? Integer.parseInt(text.substring(9, 12)) : 0;
        }
    }
}
