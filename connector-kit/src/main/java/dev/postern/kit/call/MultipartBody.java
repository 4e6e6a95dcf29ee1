package dev.postern.kit.call;

import io.vertx.core.buffer.Buffer;

/** A body of several parts (RFC 7578). */
final class MultipartBody {
    private final String boundary;
    private final Buffer content = Buffer.buffer();

    MultipartBody(String boundary) {
        this.boundary = boundary;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    void field(String name, String value) {
        begin(name, "").appendString("\r\n\r\n").appendString(value).appendString("\r\n");
    }

    void file(String name, FileContent file) {
        begin(name, "; filename=\"" + file.name() + "\"")
                .appendString("\r\nContent-Type: " + file.mediaType() + "\r\n\r\n")
                .appendBuffer(file.content())
                .appendString("\r\n");
    }

    Buffer end() {
        return content.copy().appendString("--" + boundary + "--\r\n");
    }

    private Buffer begin(String name, String more) {
        return content.appendString("--" + boundary + "\r\nContent-Disposition: form-data; name=\""
                + name.replace("\"", "%22") + "\"" + more);
    }
}
