package dev.postern.token.key;

import javax.crypto.SecretKey;

/**
 * A key and the name under which the database refers to it.
 *
 * @param id the name
 * @param key 32 bytes
 */
public record NamedKey(String id, SecretKey key) {}
