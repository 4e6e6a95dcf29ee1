package dev.postern.stories.executable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Loads by name in every way that a native build would not hear of. It is never run. */
final class Careless {
    static final @Nullable String HOME = System.getenv("HOME");

    private final ObjectMapper mapper = new ObjectMapper();

    record Plain(@JsonSerialize(converter = Loudly.class) String text) {}

    static final class Loudly extends StdConverter<String, String> {
        @Override
        public String convert(String text) {
            return text + "!";
        }
    }

    Plain reads(String json) throws JsonProcessingException {
        return mapper.readValue(json, Plain.class);
    }

    List<Plain> readsList(String json) throws JsonProcessingException {
        return mapper.readValue(json, new TypeReference<List<Plain>>() {});
    }

    String writes(Plain plain) throws JsonProcessingException {
        return mapper.writeValueAsString(plain);
    }

    byte[] writesAnything(List<Object> all) throws JsonProcessingException {
        return mapper.writeValueAsBytes(all.isEmpty() ? "" : all);
    }

    Class<?> loads(String name) throws ClassNotFoundException {
        return Class.forName(name);
    }

    Method[] looks() {
        return Plain.class.getDeclaredMethods();
    }

    @Nullable
    InputStream opens() {
        return Careless.class.getResourceAsStream("/words.txt");
    }

    @Nullable
    URL opensAny(String name) {
        return Thread.currentThread().getContextClassLoader().getResource("words/" + name);
    }

    Charset decodes(String name) {
        return Charset.forName(name);
    }

    String speaks() {
        return String.format(Locale.GERMANY, "%,d", 1_000_000);
    }
}
