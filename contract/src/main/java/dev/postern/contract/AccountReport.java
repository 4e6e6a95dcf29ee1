package dev.postern.contract;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What a vendor service learnt about the account of the pass that it sends along.
 *
 * @param accountVersion the version that was tried: a report on an older one is of no interest any more
 * @param status what the vendor made of its credentials
 */
@RegisterForReflection
public record AccountReport(int accountVersion, AccountStatus status) {}
