package dev.postern.sandbox.house;

import dev.postern.sandbox.Sandbox;
import dev.postern.sandbox.SandboxOptions;
import dev.postern.sandbox.house.HouseOptions.Pod;
import dev.postern.sandbox.house.HouseOptions.Replica;
import dev.postern.sandbox.postgres.Postgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All of Postern on this machine, with the sandbox for the outside world. It stops on close, and when this process ends. */
public final class House implements AutoCloseable {
    private final HouseOptions options;
    private final Path logs;
    private final Secrets secrets;
    private final Postgres postgres;
    private final Sandbox sandbox;
    private final Standing standing;
    private final List<Instance> instances = new ArrayList<>();
    private final Thread onExit = new Thread(this::close, "house-close");

    private House(HouseOptions options) {
        this.options = options;
        Ports ports = options.ports();
        Program token = Program.of("token-svc", options);
        Map<Vendor, Program> services = new LinkedHashMap<>();
        Vendor.SERVED.forEach(vendor -> services.put(vendor, Program.of(vendor.service(), options)));
        ports.requireFree();
        standing = new Standing(options.progress());
        logs = data().resolve("log");
        Runtime.getRuntime().addShutdownHook(onExit);
        try {
            OwnerOnly.directory(data());
            Files.createDirectories(logs);
            secrets = Secrets.in(data().resolve("secrets"), vendors(), new SecureRandom());
            postgres = standing.add(startPostgres());
            sandbox = standing.add(Sandbox.start(sandboxOptions()));
            startTokenServices(token);
            Settings settings = new Settings(ports, secrets.directory(), options.pods());
            services.forEach((vendor, program) -> {
                startVendorService(
                        program,
                        program.name(),
                        settings.of(vendor),
                        ports.of(vendor).management());
                for (Pod pod : podsOf(vendor)) {
                    startVendorService(
                            program, program.name() + "-" + pod.port(), settings.of(vendor, pod), pod.management());
                }
            });
            Map<Child, URI> children = new LinkedHashMap<>();
            instances.forEach(each -> children.put(each.child(), health(each.management())));
            new Readiness(options.deadline(), options.progress()).await(children);
        } catch (IOException e) {
            close();
            throw new HouseFailure("The directory " + data() + " cannot be used.", e);
        } catch (IllegalStateException e) {
            close();
            throw new HouseFailure("Not everything starts: " + e.getMessage() + ".", e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Starts everything and returns when it answers; fails with a {@link HouseFailure}, and then nothing runs. */
    public static House start(HouseOptions options) {
        return new House(options);
    }

    /** How connector URLs begin. */
    public URI publicUrl() {
        return URI.create("http://localhost:" + options.ports().open());
    }

    public URI adminUrl() {
        return URI.create("http://127.0.0.1:" + options.ports().admin());
    }

    /** An API token of scope admin. */
    public String adminToken() {
        return secrets.adminToken();
    }

    public Sandbox sandbox() {
        return sandbox;
    }

    public Postgres postgres() {
        return postgres;
    }

    public Ports ports() {
        return options.ports();
    }

    /** Where the instances of a vendor's service tell health and metrics. */
    public List<Integer> managementPorts(String vendor) {
        Stream<Integer> first = Vendor.SERVED.stream()
                .filter(served -> served.name().equals(vendor))
                .map(served -> ports().of(served).management());
        Stream<Integer> more = options.pods().stream()
                .filter(pod -> pod.vendor().equals(vendor))
                .map(Pod::management);
        return Stream.concat(first, more).toList();
    }

    /** Every process of every service, in the order in which they were started. */
    public List<Instance> instances() {
        return List.copyOf(instances);
    }

    public Path data() {
        return options.data().toAbsolutePath();
    }

    public Path logs() {
        return logs;
    }

    /** Stops everything, the services first. */
    @Override
    public void close() {
        standing.closeAll();
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException e) {
            // This process is ending already, and the hook runs or has run.
        }
    }

    private SandboxOptions sandboxOptions() {
        SandboxOptions sandboxOptions =
                SandboxOptions.onFreePorts().controlPort(ports().control()).stateIn(data().resolve("sandbox"));
        for (Vendor each : Vendor.ALL) {
            sandboxOptions = sandboxOptions.port(each.name(), ports().of(each).standIn());
        }
        return sandboxOptions;
    }

    private Postgres startPostgres() {
        int port = options.ports().postgres();
        options.progress().accept("PostgreSQL is starting on port " + port);
        long start = System.nanoTime();
        Postgres started = Postgres.start(data().resolve("postgres"), port, logs.resolve("postgres.log"));
        Duration passed = Duration.ofNanos(System.nanoTime() - start);
        options.progress().accept("PostgreSQL is ready (%s)".formatted(Readiness.seconds(passed)));
        return started;
    }

    private void startTokenServices(Program program) {
        startTokenService(program, program.name(), options.ports());
        for (Replica replica : options.replicas()) {
            startTokenService(
                    program,
                    program.name() + "-" + replica.open(),
                    options.ports().of(replica));
        }
    }

    private void startTokenService(Program program, String name, Ports its) {
        Settings settings = new Settings(its, secrets.directory(), options.pods());
        Map<String, String> all = new HashMap<>(settings.ofTokenService(postgres));
        all.putAll(options.tokenSettings());
        start(program, name, all, its.tokenManagement());
    }

    private void startVendorService(Program program, String name, Map<String, String> settings, int management) {
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(options.vendorSettings());
        start(program, name, all, management);
    }

    private void start(Program program, String name, Map<String, String> settings, int management) {
        options.progress().accept(name + " is starting");
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(options.settings());
        instances.add(Instance.started(
                name,
                management,
                () -> standing.add(Child.start(name, program.command(all), logs.resolve(name + ".log")))));
    }

    private List<Pod> podsOf(Vendor vendor) {
        return options.pods().stream()
                .filter(pod -> pod.vendor().equals(vendor.name()))
                .toList();
    }

    private Set<String> vendors() {
        return Stream.concat(
                        Vendor.SERVED.stream().map(Vendor::name),
                        options.pods().stream().map(Pod::vendor))
                .collect(Collectors.toSet());
    }

    private static URI health(int port) {
        return URI.create("http://127.0.0.1:" + port + "/q/health/ready");
    }
}
