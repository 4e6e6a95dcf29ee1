package dev.postern.sandbox.up;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.sandbox.house.Demo;
import dev.postern.sandbox.house.FakeProject;
import dev.postern.sandbox.house.House;
import dev.postern.sandbox.house.HouseOptions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WelcomeTest {
    @TempDir
    Path root;

    @Test
    void showsEveryConnectorUrlAndEveryStandIn() {
        FakeProject.build(root);
        HouseOptions options = HouseOptions.forTests(root, root.resolve("data")).nativeServices(true);
        try (House house = House.start(options)) {
            List<Demo> demos = Demo.in(house);

            String text = Welcome.text(house, demos);

            for (Demo demo : demos) {
                assertTrue(
                        text.contains("\"" + demo.vendor() + "\": {\"type\": \"http\", \"url\": \"" + demo.url()),
                        text);
            }
            for (String vendor : house.sandbox().vendors()) {
                assertTrue(text.contains(house.sandbox().url(vendor).toString()), text);
            }
        }
    }
}
