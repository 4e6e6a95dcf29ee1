package dev.postern.token.pods;

import dev.postern.token.vendor.Address;
import dev.postern.token.vendor.Instances;
import dev.postern.token.vendor.Vendor;
import dev.postern.token.vendor.VendorsConfig;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The ready pods of vendors that have a Service; of the others, and until pods are known, the configured addresses. */
@Singleton
final class Pods implements Instances {
    private final VendorsConfig vendors;
    private final KubernetesConfig config;
    private final Instance<KubernetesClient> client;
    private final Map<String, Slices> byVendor = new ConcurrentHashMap<>();

    @Inject
    Pods(VendorsConfig vendors, KubernetesConfig config, Instance<KubernetesClient> client) {
        this.vendors = vendors;
        this.config = config;
        this.client = client;
    }

    void start(@Observes StartupEvent event, MeterRegistry metrics) {
        vendors.vendors().forEach((name, vendor) -> {
            vendor.service().ifPresent(service -> byVendor.put(name, Slices.follow(client.get(), config, service)));
            Gauge.builder("postern.vendor.instances", () -> count(name, vendor))
                    .tag("vendor", name)
                    .register(metrics);
        });
    }

    void stop(@Observes ShutdownEvent event) {
        byVendor.values().forEach(Slices::close);
        byVendor.clear();
    }

    @Override
    public List<Address> ready(Vendor vendor) {
        return known(vendor.name()).orElseGet(vendor::addresses);
    }

    private int count(String name, VendorsConfig.Vendor vendor) {
        return known(name).map(List::size).orElse(vendor.addresses().size());
    }

    private Optional<List<Address>> known(String vendor) {
        return Optional.ofNullable(byVendor.get(vendor)).flatMap(Slices::ready);
    }
}
