package dev.postern.token.key;

import dev.postern.contract.Secret;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * A connector token or an API token that is well-formed. Whether anything knows it is another question; but a mistyped or
 * invented one mostly fails here already, without a look into the store.
 *
 * @param kind what it opens
 * @param text prefix, 43 random characters and six check characters
 */
public record Token(TokenKind kind, Secret text) {
    private static final int RANDOM_LENGTH = 43;

    public Token {
        if (!wellFormed(kind, text.reveal())) {
            throw new IllegalArgumentException("is no token");
        }
    }

    public static Token random(TokenKind kind, SecureRandom random) {
        String body = Base62.random(RANDOM_LENGTH, random);
        return new Token(kind, Secret.of(kind.prefix() + body + Base62.check(body)));
    }

    /** The token that this text is, when it is one of that kind. */
    public static Optional<Token> parse(TokenKind kind, String text) {
        return wellFormed(kind, text) ? Optional.of(new Token(kind, Secret.of(text))) : Optional.empty();
    }

    private static boolean wellFormed(TokenKind kind, String text) {
        int start = kind.prefix().length();
        int end = start + RANDOM_LENGTH;
        return text.length() == end + Base62.CHECK_LENGTH
                && text.startsWith(kind.prefix())
                && Base62.holdsOnly(text.substring(start))
                && Base62.check(text.substring(start, end)).equals(text.substring(end));
    }
}
