package dev.postern.sandbox.house;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;

/** Random texts of digits and letters, and the check characters that a token ends with. */
final class Base62 {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int SECRET = 43;
    private static final int CHECK = 6;

    private Base62() {}

    /** 43 characters: a little more than 256 bits. */
    static String secret(RandomGenerator random) {
        StringBuilder text = new StringBuilder(SECRET);
        for (int i = 0; i < SECRET; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /** An API token: its prefix, 43 random characters and their check characters. */
    static String apiToken(RandomGenerator random) {
        String secret = secret(random);
        return "psa_" + secret + check(secret);
    }

    /** The CRC-32 of a text in base 62, six characters with zeros in front. */
    static String check(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.US_ASCII));
        StringBuilder check = new StringBuilder();
        long rest = sum.getValue();
        while (check.length() < CHECK) {
            check.insert(0, ALPHABET.charAt((int) (rest % ALPHABET.length())));
            rest /= ALPHABET.length();
        }
        return check.toString();
    }
}
