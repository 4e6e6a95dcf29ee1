package dev.postern.sandbox.caspio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryTest extends CaspioTest {
    private static final String USERS = "/directories/dir_101/users";

    @Test
    void isListedWithTheNumberOfItsUsers() {
        JsonNode list = OPERATIONS.get("/directories").body().path("Result");

        assertEquals(List.of("dir_101", "dir_555", "dir_777"), texts(list, "Id"));
        assertEquals("EmployeePortal", list.path(0).path("Name").asText());
        assertEquals(14, list.path(0).path("NumberOfUsers").asInt());
    }

    @Test
    void showsUsersWithTheirAttributes() {
        JsonNode user = users("q.where", "FirstName='Hiro'").path(0);

        assertEquals("Suspended", user.path("_status").asText());
        assertEquals("Okta", user.path("_sign_in_method").asText());
        assertEquals("Disabled", user.path("_2fa_status").asText());
        assertEquals(36, user.path("UserGUID").asText().length());
        assertFalse(user.has("PK_ID"));
    }

    @Test
    void isAskedForTheAttributesInEveryClause() {
        JsonNode rows = users(
                "q.select", "_2fa_status, COUNT(*) AS n",
                "q.where", "[_status] <> 'Inactive'",
                "q.groupBy", "_2fa_status",
                "q.orderBy", "_2fa_status");

        assertEquals("[{\"_2fa_status\":\"Disabled\",\"n\":4},{\"_2fa_status\":\"Enabled\",\"n\":9}]", rows.toString());
    }

    @Test
    void isReadAPageAtATime() {
        JsonNode body = OPERATIONS
                .get(USERS + "?q.pageSize=5&q.pageNumber=3&q.getPaginationInfo=true&q.orderBy=Email")
                .body();

        assertEquals(4, body.path("Result").size());
        assertEquals(14, body.path("Pagination").path("TotalCount").asInt());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "_status='Active' | 400",
                "FirstName='Ada' AND _2fa_status = 'Enabled' | 400",
                "[_sign_in_method]='Caspio' | 400",
                "_Status='Active' | 400",
                "FirstName='_status' | 200",
                "User_GUID='x' | 404",
                "FirstName='Ada' | 200"
            })
    void changesAndDeletesByFieldsAndNeverByAttributes(String where, int status) {
        Answer changed = OPERATIONS.put(USERS + query("Where", where), "{'Role':'User'}");
        Answer deleted = OPERATIONS.delete(USERS + query("Where", where));

        assertEquals(status, changed.status(), changed.raw().body());
        assertEquals(status, deleted.status(), deleted.raw().body());
    }

    @Test
    void takesNoOtherNameForTheCondition() {
        String where = query("q.where", "FirstName='Ada'");

        assertEquals("IncorrectQueryParameter", code(OPERATIONS.put(USERS + where, "{'Role':'User'}")));
        assertEquals("IncorrectQueryParameter", code(OPERATIONS.delete(USERS + where)));
        assertEquals(14, users().size());
    }

    @Test
    void changesUsers() {
        Answer changed = OPERATIONS.put(
                USERS + query("Where", "Department='Sales'", "response", "rows"), "{'Department':'Revenue'}");

        assertEquals(5, changed.body().path("UsersAffected").asInt());
        assertEquals(5, changed.body().path("Result").size());
        assertEquals(
                "Revenue",
                changed.body().path("Result").path(0).path("Department").asText());
        assertTrue(changed.body().path("Result").path(0).has("_status"));
    }

    @Test
    void deletesUsers() {
        String guid =
                users("q.where", "FirstName='Ben'").path(0).path("UserGUID").asText();

        Answer deleted = OPERATIONS.delete(USERS + query("Where", "UserGUID='" + guid + "'"));

        assertEquals("{\"UsersAffected\":1}", deleted.raw().body());
        assertEquals(13, users().size());
        assertEquals(0, users("q.where", "FirstName='Ben'").size());
    }

    @Test
    void makesAUserWhoCannotSignInYet() {
        Answer made = OPERATIONS.post(USERS + "?response=rows", "{'Email':'zoe@acme.example','FirstName':'Zoe'}");

        JsonNode user = made.body().path("Result").path(0);
        assertEquals(201, made.status());
        assertEquals("Inactive", user.path("_status").asText());
        assertEquals("Disabled", user.path("_2fa_status").asText());
        assertEquals(36, user.path("UserGUID").asText().length());
        Answer alumnus = OPERATIONS.post("/directories/dir_777/users", "{'Email':'zoe@acme.example'}");
        assertEquals("", alumnus.raw().body());
        assertEquals(201, alumnus.status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'FirstName':'Zoe'} | InvalidInputValue",
                "{'Email':'zoe'} | InvalidInputValue",
                "{'Email':'ADA.winter@acme.example'} | SqlServerError",
                "{'Email':'zoe@acme.example','_status':'Active'} | IncorrectBodyParameter",
                "{'Email':'zoe@acme.example','UserGUID':'x'} | IncorrectBodyParameter",
                "{'Email':'zoe@acme.example','Shoe':'43'} | FieldNotFound"
            })
    void makesNoUserThatCannotBe(String body, String code) {
        assertEquals(code, code(OPERATIONS.post(USERS, body)));
        assertEquals(14, users().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mina", "Keiko", "Liam"})
    void activatesWhoIsNotYetIn(String firstName) {
        Answer answer = activate(firstName);

        assertEquals(200, answer.status());
        assertTrue(answer.body().path("Result").path("ActivationUrl").asText().startsWith("http"));
        assertEquals(
                "ActivationPending",
                users("q.where", "FirstName='" + firstName + "'")
                        .path(0)
                        .path("_status")
                        .asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "Dmitri", "Hiro", "Ines"})
    void activatesNobodyElse(String firstName) {
        Answer answer = activate(firstName);

        assertEquals(409, answer.status());
        assertEquals("Conflict", code(answer));
    }

    @Test
    void activatesNobodyWhoIsNotThere() {
        assertEquals(
                404, OPERATIONS.post(USERS + "/activate", "{'UserGUID':'x'}").status());
        assertEquals(
                400, OPERATIONS.post(USERS + "/activate", "{'SendEmail':false}").status());
        assertEquals(404, OPERATIONS.get("/directories/dir_0/users").status());
    }

    private static Answer activate(String firstName) {
        String guid = users("q.where", "FirstName='" + firstName + "'")
                .path(0)
                .path("UserGUID")
                .asText();
        return OPERATIONS.post(USERS + "/activate", "{'UserGUID':'" + guid + "'}");
    }

    private static JsonNode users(String... pairs) {
        return OPERATIONS.get(USERS + query(pairs)).body().path("Result");
    }
}
