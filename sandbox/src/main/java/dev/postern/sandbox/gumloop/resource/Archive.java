package dev.postern.sandbox.gumloop.resource;

import dev.postern.sandbox.gumloop.answer.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Zip archives. */
public final class Archive {
    private static final int MOST_UNPACKED = 50 << 20;

    private Archive() {}

    public static byte[] of(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(each.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an archive in memory can always be written", e);
        }
        return bytes.toByteArray();
    }

    /** The files in an archive; a 400 for one that is none, or that reaches outside itself, or that is a bomb. */
    static Map<String, byte[]> files(byte[] archive) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        int left = MOST_UNPACKED;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                requireSafe(entry.getName());
                byte[] content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0) {
                    throw Refusal.invalid("files", "Unsafe archive: too large when unpacked.");
                }
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), content);
                }
            }
        } catch (IOException e) {
            throw Refusal.invalid("files", "The archive cannot be read.");
        }
        return files;
    }

    static void requireSafe(String name) {
        if (name.startsWith("/") || name.contains("\\") || name.matches("(.*/)?\\.\\.(/.*)?") || name.isBlank()) {
            throw Refusal.invalid("files", "Unsafe archive: " + name + ".");
        }
    }
}
