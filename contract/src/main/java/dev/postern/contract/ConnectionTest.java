package dev.postern.contract;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * How a connection test ended.
 *
 * @param ok whether the vendor let the account in
 * @param message what happened and, where it failed, what to do about it; never holds a secret
 */
@RegisterForReflection
public record ConnectionTest(boolean ok, String message) {}
