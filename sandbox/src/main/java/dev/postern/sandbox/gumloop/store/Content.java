package dev.postern.sandbox.gumloop.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;

/** The bytes of a file, from what the seed says of it: {@code text}, {@code base64}, {@code png} of so many pixels a side, {@code pdf} or so many {@code zeros}. */
public final class Content {
    private static final long SAME_NOISE = 4_711;

    private Content() {}

    public static byte[] bytes(JsonNode content) {
        try {
            if (content.has("base64")) {
                return content.path("base64").binaryValue();
            }
            if (content.has("png")) {
                return png(content.path("png").asInt());
            }
            if (content.has("pdf")) {
                return utf8(pdf(content.path("pdf").asText()));
            }
            return content.has("zeros")
                    ? new byte[content.path("zeros").asInt()]
                    : utf8(content.path("text").asText());
        } catch (IOException e) {
            throw new UncheckedIOException("this is no content: " + content, e);
        }
    }

    /** Noise, which no compression makes smaller: about three bytes for each pixel. */
    private static byte[] png(int side) throws IOException {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(SAME_NOISE);
        for (int x = 0; x < side; x++) {
            for (int y = 0; y < side; y++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /** One page with one line. */
    private static String pdf(String line) {
        String stream = "BT /F1 24 Tf 72 720 Td (" + line + ") Tj ET";
        return """
                %%PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
                4 0 obj<</Length %d>>stream
                %s
                endstream endobj
                5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
                trailer<</Root 1 0 R>>
                %%%%EOF
                """.formatted(stream.length(), stream);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
