package dev.postern.token.key;

/**
 * What is stored of a token.
 *
 * @param keyId which pepper it was made under
 * @param hash HMAC-SHA-256 of the token, in hexadecimal
 */
public record TokenDigest(String keyId, String hash) {}
