package dev.postern.token.account;

import dev.postern.contract.AccountId;

/** Told when an account was changed or deleted, so that nobody goes on with what they remember of it. */
public record AccountChanged(AccountId account) {}
