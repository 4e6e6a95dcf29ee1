package dev.postern.kit.mcp.hostile;

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
public final class RawHttp implements AutoCloseable {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Socket socket;
    private final ByteArrayOutputStream come = new ByteArrayOutputStream();

    private RawHttp(Socket socket) {
        this.socket = socket;
    }

    public static RawHttp to(URI url) throws IOException {
        return new RawHttp(new Socket(url.getHost(), url.getPort()));
    }

    /** The head of a POST to a URL, without the empty line that ends it. */
    public static String post(URI url, String... headers) {
        StringBuilder head = new StringBuilder("POST %s HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\n"
                .formatted(url.getPath(), url.getAuthority()));
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.toString();
    }

    public RawHttp send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public RawHttp send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /**
     * Sends a piece again and again, until so many bytes are sent or the other side takes no more.
     *
     * @return how many bytes were sent
     */
    public long pour(String piece, long most) {
        byte[] bytes = piece.getBytes(StandardCharsets.ISO_8859_1);
        long sent = 0;
        try {
            while (sent < most) {
                send(bytes);
                sent += bytes.length;
            }
        } catch (IOException e) {
            return sent;
        }
        return sent;
    }

    /** Sends a beginning, and then a piece a second, until there is an answer or it was sent so many times. */
    public Answer drip(String beginning, String piece, int times) throws IOException {
        send(beginning);
        for (int i = 0; i < times; i++) {
            Answer answer = answer(SECOND);
            if (answer.hungUp()) {
                return answer;
            }
            if (!answer.text().isEmpty()) {
                return isComplete(answer.text()) ? answer : answer(SECOND);
            }
            send(piece);
        }
        return answer(SECOND);
    }

    /** What comes back, with what came of it before its time was over, until the answer is complete, or the time is over, or the other side hangs up. */
    public Answer answer(Duration within) throws IOException {
        long end = System.nanoTime() + within.toNanos();
        InputStream in = socket.getInputStream();
        boolean hungUp = false;
        try {
            while (!hungUp && !isComplete(text())) {
                socket.setSoTimeout(millisUntil(end));
                int next = in.read();
                hungUp = next < 0;
                if (!hungUp) {
                    come.write(next);
                }
            }
        } catch (SocketTimeoutException e) {
            // What is there by then is the answer.
        } catch (SocketException e) {
            hungUp = true;
        }
        String text = text();
        if (isComplete(text)) {
            come.reset();
        }
        return new Answer(text, hungUp);
    }

    private String text() {
        return come.toString(StandardCharsets.UTF_8);
    }

    /** At least one, as none would mean for ever. */
    private static int millisUntil(long end) throws SocketTimeoutException {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new SocketTimeoutException();
        }
        return (int) left;
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
    public record Answer(String text, boolean hungUp) {
        public int status() {
            return text.startsWith("HTTP/") && text.length() >= 12 ? Integer.parseInt(text.substring(9, 12)) : 0;
        }

        /** The code of the JSON-RPC error in it; 0 where there is none. */
        public int code() {
            String code = body().replaceFirst("(?s).*\"error\":\\{\"code\":(-?[0-9]+).*", "$1");
            return code.equals(body()) ? 0 : Integer.parseInt(code);
        }

        /** What is behind the head. */
        public String body() {
            int end = text.indexOf("\r\n\r\n");
            return end < 0 ? "" : text.substring(end + 4);
        }
    }
}
