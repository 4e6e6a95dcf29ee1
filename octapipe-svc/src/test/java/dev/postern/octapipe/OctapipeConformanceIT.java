package dev.postern.octapipe;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same exchanges, against the native executable. */
@QuarkusIntegrationTest
class OctapipeConformanceIT extends OctapipeConformanceTest {}
