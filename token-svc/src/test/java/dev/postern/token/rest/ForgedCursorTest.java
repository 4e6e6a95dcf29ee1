package dev.postern.token.rest;

import static org.hamcrest.Matchers.equalTo;

import dev.postern.token.world.Admin;
import dev.postern.token.world.ServiceTest;
import dev.postern.token.world.World;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Cursors that no list gave. */
@ServiceTest
class ForgedCursorTest {
    private static final String JUST_TOO_LATE = "253402300800000";

    @Inject
    Admin admin;

    static Stream<Arguments> forged() {
        return Stream.of("/integrated-account", "/integrated-account/{id}/mcp", "/audit", "/api-token")
                .flatMap(list -> Stream.of(String.valueOf(Long.MAX_VALUE), JUST_TOO_LATE, "-1", "-62135596800001")
                        .map(time -> Arguments.of(list, time)));
    }

    @ParameterizedTest
    @MethodSource("forged")
    void areRefusedWhereTheirTimeCannotBe(String list, String time) {
        String path = list.replace("{id}", admin.account(World.VENDOR).toString());

        admin.request()
                .queryParam("next_cursor", cursor(time))
                .get(path)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:postern:problem:invalid-value"))
                .body("detail", equalTo("next_cursor has to be a cursor that a list gave, unchanged."));
    }

    private static String cursor(String time) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((time + "." + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII));
    }
}
