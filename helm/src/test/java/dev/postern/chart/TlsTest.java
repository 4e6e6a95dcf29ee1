package dev.postern.chart;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS between the services is on unless somebody turns it off. */
class TlsTest {
    private static final List<String> SERVICES = List.of(
            "postern-token-svc-internal",
            "postern-octapipe-svc",
            "postern-caspio-svc",
            "postern-gumloop-svc",
            "postern-occtoo-svc",
            "postern-postgres");

    private static final String TEN_YEARS = "87600h";

    private final Rendered trial = Rendered.of("trial");

    @ParameterizedTest
    @ValueSource(strings = {"token-svc", "octapipe-svc", "caspio-svc", "gumloop-svc", "occtoo-svc", "postgres"})
    void givesEachPodACertificateForItsService(String pod) throws Exception {
        X509Certificate certificate = read(secret(pod), "tls.crt");
        X509Certificate authority = read(secret(pod), "ca.crt");
        certificate.verify(authority.getPublicKey());
        List<?> names = certificate.getSubjectAlternativeNames().stream()
                .map(name -> name.get(1))
                .toList();
        assertTrue(names.stream().anyMatch(SERVICES::contains), names::toString);
        assertTrue(names.stream().anyMatch(name -> name.toString().endsWith(".postern.svc")), names::toString);
    }

    @Test
    void callsByTlsOnly() {
        assertAll(Stream.of("postern-octapipe-svc", "postern-caspio-svc")
                .map(trial::settings)
                .map(settings -> () -> {
                    assertEquals("disabled", settings.get("quarkus.http.insecure-requests"));
                    assertEquals("https://postern-token-svc-internal:8082", settings.get("postern.token-service.url"));
                }));
        assertTrue(trial.settings("postern-token-svc")
                .getOrDefault("quarkus.datasource.jdbc.url", "")
                .contains("sslmode=verify-full"));
    }

    @Test
    void asksCertManagerForTheSameNames() {
        List<String> names = Rendered.of("production").every(GenericKubernetesResource.class).stream()
                .filter(object -> object.getKind().equals("Certificate"))
                .filter(object -> object.get("spec", "dnsNames") != null)
                .map(object -> object.<String>get("spec", "dnsNames", 0))
                .sorted()
                .toList();
        assertEquals(
                SERVICES.stream()
                        .filter(name -> !name.endsWith("postgres"))
                        .sorted()
                        .toList(),
                names);
    }

    /** The services read theirs again every hour, so theirs are short; nobody tells PostgreSQL of a new one. */
    @Test
    void asksForOneThatLastsWhereNoneIsReadAgain() {
        Map<String, String> durations =
                Rendered.CHART.render(Rendered.CHART.example("trial"), Map.of("tls.mode", "certManager")).stream()
                        .filter(object -> object.getKind().equals("Certificate"))
                        .map(GenericKubernetesResource.class::cast)
                        .filter(certificate -> certificate.get("spec", "duration") != null)
                        .collect(Collectors.toMap(
                                certificate -> certificate.getMetadata().getName(),
                                certificate -> certificate.<String>get("spec", "duration")));
        assertEquals(Map.of("postern-inside-ca", TEN_YEARS, "postern-postgres-inside", TEN_YEARS), durations);
    }

    @Test
    void canBeOff() {
        Rendered off =
                new Rendered("off", Rendered.CHART.render(Rendered.CHART.example("trial"), Map.of("tls.mode", "off")));
        assertEquals(List.of(), off.every(Secret.class));
        assertAll(off.every(Deployment.class).stream()
                .map(deployment -> off.settings(deployment.getMetadata().getName()))
                .map(settings -> () -> assertFalse(settings.toString().contains("tls"), settings::toString)));
    }

    private Secret secret(String pod) {
        return trial.find(Secret.class, "postern-" + pod + "-inside").orElseThrow();
    }

    private static X509Certificate read(Secret secret, String key) throws Exception {
        byte[] pem = Base64.getDecoder().decode(secret.getData().getOrDefault(key, ""));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
    }
}
