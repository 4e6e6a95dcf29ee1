package dev.postern.gumloop;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same exchanges, against the native executable. */
@QuarkusIntegrationTest
class GumloopConformanceIT extends GumloopConformanceTest {}
