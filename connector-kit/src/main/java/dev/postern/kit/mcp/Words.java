package dev.postern.kit.mcp;

import dev.postern.contract.redact.Redaction;

/** What a client sent, as part of a sentence. */
final class Words {
    private static final int LONGEST = 80;

    private Words() {}

    static String shortened(String word) {
        String start = word.length() <= LONGEST ? word : word.substring(0, LONGEST) + "…";
        return Redaction.ofTokens(start).replaceAll("[^\\p{Graph} …]", "?");
    }
}
