package dev.postern.occtoo;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same exchanges, against the native executable. */
@QuarkusIntegrationTest
class OcctooConformanceIT extends OcctooConformanceTest {}
