package dev.postern.sandbox.gumloop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.sandbox.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatTest extends GumloopTest {
    private static final String MESSAGES = ",'messages':[{'role':'user','content':'Feelings?'}]";

    @Test
    void saysThatNoModelWasAsked() {
        JsonNode answer = chat("gpt-4o", "").body();
        JsonNode choice = answer.path("choices").path(0);

        assertEquals("chat.completion", answer.path("object").asText());
        assertEquals(1_773_129_600, answer.path("created").asLong());
        assertEquals("stop", choice.path("finish_reason").asText());
        assertEquals(
                "Stand-in answer: no model was asked. gpt-4o would have got 1 message(s), the last of 9 characters.",
                choice.path("message").path("content").asText());
        assertEquals(
                answer.path("usage").path("total_tokens").asInt(),
                answer.path("usage").path("prompt_tokens").asInt()
                        + answer.path("usage").path("completion_tokens").asInt());
    }

    @Test
    void stopsAtTheLimitOfTokens() {
        JsonNode choice = chat("auto", ",'max_completion_tokens':3")
                .body()
                .path("choices")
                .path(0);

        assertEquals("length", choice.path("finish_reason").asText());
        assertEquals(12, choice.path("message").path("content").asText().length());
    }

    @Test
    void answersInTheFormatThatIsDemanded() {
        assertEquals(
                "{\"score\":0,\"label\":\"good\",\"tags\":[]}",
                content(",'response_format':{'type':'json_schema','json_schema':{'schema':{'type':'object',"
                        + "'required':['score','label','tags'],'properties':{'score':{'type':'number'},"
                        + "'label':{'enum':['good','bad']},'tags':{'type':'array'}}}}}"));
        assertTrue(content(",'response_format':{'type':'json_object'}").startsWith("{\"stand_in\":true"));
    }

    @Test
    void callsATool() {
        String tools = ",'tools':[{'type':'function','function':{'name':'look','parameters':{'type':'object',"
                + "'required':['q'],'properties':{'q':{'type':'string'}}}}}]";

        JsonNode choice = chat("auto", tools + ",'tool_choice':'required'")
                .body()
                .path("choices")
                .path(0);

        assertEquals("tool_calls", choice.path("finish_reason").asText());
        assertEquals(
                "{\"name\":\"look\",\"arguments\":\"{\\\"q\\\":\\\"stand-in\\\"}\"}",
                choice.path("message")
                        .path("tool_calls")
                        .path(0)
                        .path("function")
                        .toString());
        assertEquals(
                "stop",
                chat("auto", tools)
                        .body()
                        .path("choices")
                        .path(0)
                        .path("finish_reason")
                        .asText());
    }

    @Test
    void makesAPicture() {
        JsonNode message = chat("gpt-image-1", ",'modalities':['image']")
                .body()
                .path("choices")
                .path(0)
                .path("message");

        assertTrue(message.path("images")
                .path(0)
                .path("image_url")
                .path("url")
                .asText()
                .startsWith("data:image/png;base64,iVBOR"));
        assertEquals("model_image_unsupported", code(chat("gpt-4o", ",'modalities':['image']")));
    }

    @Test
    void comesInChunks() {
        Answer streamed = chat("gpt-4o", ",'stream':true");

        assertEquals("text/event-stream", streamed.header("content-type"));
        assertTrue(streamed.raw().body().contains("\"object\":\"chat.completion.chunk\""));
        assertTrue(streamed.raw().body().endsWith("data: [DONE]\n\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'messages':[{'role':'user','content':'x'}]};400;model",
                "{'model':'gpt-9','messages':[{'role':'user','content':'x'}]};400;model",
                "{'model':'auto'};400;messages",
                "{'model':'auto','messages':[]};400;messages",
                "{'model':'auto','messages':[{'role':'clown'}]};400;messages[0].role",
                "{'model':'auto','messages':[{'role':'user'},{'role':'tool'}]};400;messages[1].tool_call_id",
                "{'model':'auto','messages':[{'role':'user'}],'tool_choice':'perhaps'};400;tool_choice",
                "{'model':'auto','messages':[{'role':'user'}],'temperature':'hot'};400;temperature",
                "{'model':'gpt-image-1','messages':[{'role':'user'}],'tools':[{}]};501;''",
                "{'model':'openrouter/out-of-order','messages':[{'role':'user'}]};502;''"
            })
    void isRefused(String body, int status, String param) {
        Answer refused = ADA_CHATS.post("/chat/completions", body);

        assertEquals(status, refused.status());
        assertEquals(
                param.isEmpty() ? "null" : param,
                refused.body().path("error").path("param").asText());
    }

    private static Answer chat(String model, String more) {
        return ADA_CHATS.post("/chat/completions", "{'model':'" + model + "'" + MESSAGES + more + "}");
    }

    private static String content(String more) {
        return chat("auto", more)
                .body()
                .path("choices")
                .path(0)
                .path("message")
                .path("content")
                .asText();
    }
}
