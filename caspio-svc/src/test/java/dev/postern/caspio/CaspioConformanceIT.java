package dev.postern.caspio;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same exchanges, against the native executable. */
@QuarkusIntegrationTest
class CaspioConformanceIT extends CaspioConformanceTest {}
