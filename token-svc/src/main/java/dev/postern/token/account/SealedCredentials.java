package dev.postern.token.account;

/**
 * Credentials as the database holds them.
 *
 * @param keyId the key-encryption key that wraps the data key
 * @param version the account's version that they were sealed for
 * @param wrappedKey the account's data key: nonce and AES-256-GCM cipher text, in base64
 * @param text the credentials: nonce and AES-256-GCM cipher text under the data key, in base64
 */
record SealedCredentials(String keyId, int version, String wrappedKey, String text) {}
