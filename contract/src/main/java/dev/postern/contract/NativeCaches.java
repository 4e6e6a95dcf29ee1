package dev.postern.contract;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The caches that Caffeine builds in the services. It puts their class names together from their features, which a native build
 * cannot see; a cache with other features needs its class in this list.
 */
@RegisterForReflection(
        classNames = {
            "com.github.benmanes.caffeine.cache.SSMS",
            "com.github.benmanes.caffeine.cache.SSMSA",
            "com.github.benmanes.caffeine.cache.SSMSW",
            "com.github.benmanes.caffeine.cache.SSMW",
            "com.github.benmanes.caffeine.cache.PSAMS",
            "com.github.benmanes.caffeine.cache.PSAMW",
            "com.github.benmanes.caffeine.cache.PSMS",
            "com.github.benmanes.caffeine.cache.PSMW",
            "com.github.benmanes.caffeine.cache.PSWMS",
            "com.github.benmanes.caffeine.cache.PSWMW",
        })
final class NativeCaches {
    private NativeCaches() {}
}
