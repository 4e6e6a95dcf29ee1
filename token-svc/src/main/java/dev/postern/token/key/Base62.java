package dev.postern.token.key;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;

/** The alphabet of tokens, and the check characters at their end. */
final class Base62 {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    static final int CHECK_LENGTH = 6;

    private Base62() {}

    static String random(int length, RandomGenerator random) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    static boolean holdsOnly(String text) {
        return text.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
    }

    /** The CRC-32 of the text's ASCII bytes, in base 62, with zeros in front. */
    static String check(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.US_ASCII));
        StringBuilder reversed = new StringBuilder(CHECK_LENGTH);
        long rest = sum.getValue();
        for (int i = 0; i < CHECK_LENGTH; i++) {
            reversed.append(ALPHABET.charAt((int) (rest % ALPHABET.length())));
            rest /= ALPHABET.length();
        }
        return reversed.reverse().toString();
    }
}
