package dev.postern.sandbox.standin;

import io.vertx.ext.web.FileUpload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that came in a multipart body, held in memory. */
@SuppressWarnings("ArrayRecordComponent")
public record Upload(String field, String name, String mediaType, byte[] content) {

    public static Upload of(FileUpload file) {
        try {
            byte[] content = Files.readAllBytes(Path.of(file.uploadedFileName()));
            return new Upload(file.name(), file.fileName(), file.contentType(), content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the file that was sent", e);
        }
    }
}
