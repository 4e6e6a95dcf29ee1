package dev.postern.sandbox.caspio.seed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The Files area: pictures, texts, a nested folder with enough files for a second page. */
final class AcmeFiles {
    /** A picture of one pixel. */
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private AcmeFiles() {}

    static void in(Plot plot) {
        String demo = plot.folder("", "Demo");
        plot.file(demo, "a.png", "image/png", PIXEL, 120);
        plot.file(demo, "read me.md", "text/markdown", text("# Read me\n\nFiles of the demo.\n"), 80);
        plot.folder("", "Exports");
        String reports = plot.folder("", "Reports");
        plot.file(reports, "stock.csv", "text/csv", text("SKU,StockLevel\r\nSKU-1001,0\r\n"), 20);
        plot.file(reports, "compliance.pdf", "application/pdf", text("%PDF-1.4\n%%EOF\n"), 10);
        String year = plot.folder(reports, "2026");
        for (int i = 1; i <= 28; i++) {
            plot.file(year, "day-%02d.log".formatted(i), "text/plain", text("line\n".repeat(i)), 60 - i);
        }
        plot.file("", "logo.svg", "image/svg+xml", text("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), 300);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
