package dev.postern.token.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postern.token.world.Admin;
import dev.postern.token.world.ServiceTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Whether the page on the admin API says what the service says of itself. */
@ServiceTest
class ApiPageTest {
    private static final Path PAGE = Path.of("../docs/reference-admin-api.md");
    private static final Path MADE = Path.of("target/reference-admin-api.md");

    /** What stands above it is written by hand. */
    private static final String FROM_HERE = "<!-- From here on the page is made of the OpenAPI document. -->\n";

    @Inject
    Admin admin;

    @Inject
    ObjectMapper mapper;

    @Test
    void isWhatTheServiceServes() throws IOException {
        String page = Files.readString(PAGE);
        int end = page.indexOf(FROM_HERE) + FROM_HERE.length();
        String made = new ApiPage(mapper.readTree(
                        admin.anonymous().get("/openapi?format=json").asString()))
                .render(page.substring(0, end));
        Files.writeString(MADE, made);
        assertEquals(made, page, "copy this over: cp token-svc/target/reference-admin-api.md docs/");
    }
}
