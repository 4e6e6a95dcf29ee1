package dev.postern.sandbox.octapipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postern.sandbox.Client.Answer;
import dev.postern.sandbox.SandboxTest;
import org.junit.jupiter.api.Test;

class UserTest extends SandboxTest {
    private static final String NEW = "{'first_name':'Nia','last_name':'Bell','email':'nia@acme.example','role':'user',"
            + "'enabled_pipelines':[],'initial_password':'first-day'}";

    @Test
    void canSignInWithTheInitialPassword() {
        assertEquals(201, ACME.post("/users", NEW).status());

        Answer login = NOBODY.post("/login", "{'domain':'acme','email':'nia@acme.example','password':'first-day'}");

        assertEquals(200, login.status());
    }

    @Test
    void isMadeByAnAdminOnly() {
        assertEquals(403, LIMITED.post("/users", NEW).status());
    }

    @Test
    void needsAMailAddressOfItsOwn() {
        Answer answer = ACME.post("/users", NEW.replace("nia@", "ADA.winter@"));

        assertEquals(422, answer.status());
        assertTrue(answer.raw().body().contains("has already been taken"));
    }

    @Test
    void isSignedOutOnceDeleted() {
        String sam = ACME.get("/users?search=sam.ortiz")
                .body()
                .path("data")
                .path(0)
                .path("uuid")
                .asText();

        assertEquals(204, ACME.delete("/users/" + sam).status());

        assertEquals(401, LIMITED.get("/pipelines").status());
    }

    @Test
    void isReplaced() {
        String sam = ACME.get("/users?search=sam.ortiz")
                .body()
                .path("data")
                .path(0)
                .path("uuid")
                .asText();

        Answer answer = ACME.put(
                "/users/" + sam,
                "{'first_name':'Samuel','last_name':'Ortiz','email':'sam.ortiz@acme.example','role':'admin',"
                        + "'enabled_pipelines':[]}");

        assertEquals("Samuel", answer.body().path("first_name").asText());
        assertEquals(4, LIMITED.get("/pipelines").body().path("total").asInt());
    }
}
