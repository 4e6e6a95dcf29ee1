package dev.postern.kit.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How accounts are signed in. */
@ConfigMapping(prefix = "postern.sign-in")
public interface SignInConfig {
    /** After the vendor refused an account's credential, so long it is not asked again, unless the account is changed. */
    @WithDefault("30s")
    Duration restAfterRefusal();
}
