package dev.postern.sandbox.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A gzip body of spaces, about a thousandth of what it inflates to. One flushed block of the compressed stream is made
 * and repeated, so that no half gigabyte is ever compressed.
 */
final class GzipBomb {
    private static final int BLOCK = 1 << 20;
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final byte[] LAST_BLOCK = {3, 0};

    private GzipBomb() {}

    /** The body that inflates to this many bytes, rounded down to whole mebibytes. */
    static byte[] of(long bytes) {
        long blocks = bytes / BLOCK;
        byte[] plain = new byte[BLOCK];
        Arrays.fill(plain, (byte) ' ');
        byte[] block = compressed(plain);
        CRC32 check = new CRC32();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(HEADER);
        for (long i = 0; i < blocks; i++) {
            check.update(plain);
            body.writeBytes(block);
        }
        body.writeBytes(LAST_BLOCK);
        ByteBuffer end = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        body.writeBytes(end.putInt((int) check.getValue())
                .putInt((int) (blocks * BLOCK))
                .array());
        return body.toByteArray();
    }

    private static byte[] compressed(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(plain);
            byte[] block = new byte[BLOCK];
            int length = deflater.deflate(block, 0, block.length, Deflater.FULL_FLUSH);
            return Arrays.copyOf(block, length);
        } finally {
            deflater.end();
        }
    }
}
