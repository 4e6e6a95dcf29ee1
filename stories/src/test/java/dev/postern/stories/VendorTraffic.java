package dev.postern.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postern.sandbox.house.Demo;
import dev.postern.sandbox.house.House;
import dev.postern.sandbox.wire.Fault;
import dev.postern.sandbox.wire.FaultKind;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Calls of one vendor's tools that end in every way, each way a known number of times. */
final class VendorTraffic {
    static final Duration SLOW = Duration.ofSeconds(1);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ALL_THAT_COME = 1000;

    /** How many calls end in which way. One of those that end well is slow. */
    record Plan(int good, int unfit, int throttled, int failed, int signedOut) {
        static final Plan ONE_OF_EACH = new Plan(1, 1, 1, 1, 1);

        /** A plan that differs from that of every other vendor. */
        static Plan of(int vendor) {
            return new Plan(8 + 2 * vendor, 5 + vendor, 3 + vendor, 8 + vendor, 4 + vendor);
        }

        int errors() {
            return unfit + throttled + failed + signedOut;
        }

        int all() {
            return good + errors();
        }
    }

    private final House house;
    private final Demo demo;
    private final Front front;
    private final Plan plan;
    private final String listing;
    private final String demanding;
    private double longest;
    private double spent;

    /** Finds a tool that asks the vendor without arguments, and one that needs some. */
    VendorTraffic(House house, Demo demo, Front front, Plan plan) {
        this.house = house;
        this.demo = demo;
        this.front = front;
        this.plan = plan;
        List<JsonNode> tools = tools();
        demanding = tools.stream()
                .filter(tool -> !required(tool).isEmpty())
                .map(tool -> tool.path("name").asText())
                .findFirst()
                .orElseThrow();
        listing = tools.stream()
                .filter(tool -> required(tool).isEmpty())
                .filter(tool -> tool.at("/annotations/readOnlyHint").asBoolean())
                .map(tool -> tool.path("name").asText())
                .filter(name -> call(name).equals("none"))
                .filter(this::asksTheVendor)
                .findFirst()
                .orElseThrow();
    }

    String vendor() {
        return demo.vendor();
    }

    Plan plan() {
        return plan;
    }

    String listing() {
        return listing;
    }

    String demanding() {
        return demanding;
    }

    /** The seconds that its longest call took, as its client sees it. */
    double longest() {
        return longest;
    }

    /** The seconds that the calls of the plan took together. */
    double spent() {
        return spent;
    }

    /** Makes a call of each kind, and leaves the account as it was. */
    void warmUp() {
        drive(Plan.ONE_OF_EACH);
        assertEquals(200, new Office(house).rename(demo.accountId(), "signs in again"));
        expect(1, "none", listing);
    }

    void drive() {
        double before = front.spent();
        drive(plan);
        spent = front.spent() - before;
    }

    private void drive(Plan calls) {
        expect(calls.good() - 1, "none", listing);
        under(Fault.slow(SLOW), 1, "none");
        expect(calls.unfit(), "arguments_refused", demanding);
        under(new Fault(new FaultKind.Status(429, "{}", Map.of())), calls.throttled(), "vendor_throttled");
        under(Fault.status(500), calls.failed(), "vendor_failed");
        under(Fault.unauthorized(), calls.signedOut(), "account_needs_reauth");
    }

    /** The vendor answers in this way meanwhile, whoever asks: the service asks of its own accord too. */
    private void under(Fault fault, int times, String code) {
        house.sandbox().faults().add(fault.at(vendor()).times(ALL_THAT_COME));
        expect(times, code, listing);
        house.sandbox().faults().clear();
    }

    private void expect(int times, String code, String tool) {
        for (int i = 0; i < times; i++) {
            assertEquals(code, call(tool), vendor() + ": " + tool);
        }
    }

    /** The code with which a call ends; {@code none} when it ends well. */
    private String call(String tool) {
        long start = System.nanoTime();
        Response answer = front.post(
                demo.url(), Misplaced.rpc("tools/call", "{\"name\": \"%s\", \"arguments\": {}}".formatted(tool)));
        longest = Math.max(longest, (System.nanoTime() - start) / 1e9);
        assertEquals(200, answer.statusCode(), answer.asString());
        return Optional.ofNullable(answer.<String>path("result._meta.code")).orElse("none");
    }

    /** Some tools only prepare what another would send. */
    private boolean asksTheVendor(String tool) {
        house.sandbox().faults().add(Fault.status(500).at(vendor()).times(ALL_THAT_COME));
        boolean asks = call(tool).equals("vendor_failed");
        house.sandbox().faults().clear();
        return asks;
    }

    private List<JsonNode> tools() {
        String body = front.post(demo.url(), Misplaced.rpc("tools/list", "{}")).asString();
        try {
            return StreamSupport.stream(JSON.readTree(body).at("/result/tools").spliterator(), false)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(body, e);
        }
    }

    private static JsonNode required(JsonNode tool) {
        return tool.at("/inputSchema/required");
    }
}
