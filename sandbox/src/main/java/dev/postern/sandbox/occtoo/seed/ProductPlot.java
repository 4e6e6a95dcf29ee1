package dev.postern.sandbox.occtoo.seed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.sandbox.occtoo.store.Stamp;
import dev.postern.sandbox.standin.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Two hundred products and their list prices. */
final class ProductPlot {
    private static final int PRODUCTS = 200;
    private static final List<String> BRANDS = List.of("Adidas", "Nike", "Puma", "Asics", "Salomon", "Haglöfs");
    private static final List<String> CATEGORIES = List.of("Running", "Football", "Outdoor", "Training");
    private static final List<String> SWEDISH = List.of("löpning", "fotboll", "friluftsliv", "träning");
    private static final List<String> COLOURS =
            List.of("blue-navy", "red", "black", "white", "blue-sky", "red-wine", "blue");
    private static final int SOLD_OUT = 13;

    private ProductPlot() {}

    static String id(int number) {
        return "product-%04d".formatted(number);
    }

    static ArrayNode products(Instant now) {
        ArrayNode entries = Json.array();
        for (int i = 1; i <= PRODUCTS; i++) {
            ObjectNode entry = entries.addObject().put("id", id(i));
            ArrayNode properties = entry.putArray("properties");
            String brand = BRANDS.get(i % BRANDS.size());
            int category = i % CATEGORIES.size();
            properties
                    .addObject()
                    .put("id", "title")
                    .put("language", "en")
                    .put("value", "%s %s shoe %d".formatted(brand, CATEGORIES.get(category), i));
            properties
                    .addObject()
                    .put("id", "title")
                    .put("language", "sv")
                    .put("value", "%s sko för %s %d".formatted(brand, SWEDISH.get(category), i));
            properties.addObject().put("id", "brand").put("value", brand);
            properties.addObject().put("id", "category").put("value", CATEGORIES.get(category));
            properties.addObject().put("id", "colour").put("value", COLOURS.get(i % COLOURS.size()));
            properties.addObject().put("id", "price").put("value", 299.5 + i);
            properties.addObject().put("id", "stock").put("value", i % SOLD_OUT);
            properties.addObject().put("id", "instock").put("value", i % SOLD_OUT != 0);
            properties.addObject().put("id", "launchdate").put("value", Stamp.of(now.minus(Duration.ofDays(i))));
            properties
                    .addObject()
                    .put("id", "sizes")
                    .set("value", Json.texts(List.of("S", "M", i % 2 == 0 ? "L" : "XL")));
            properties
                    .addObject()
                    .put("id", "storeids")
                    .set("value", Json.texts(List.of("store-0" + (1 + i % 5), "store-0" + (1 + (i + 1) % 5))));
        }
        return entries;
    }

    static ArrayNode prices() {
        ArrayNode entries = Json.array();
        for (int i = 1; i <= PRODUCTS; i++) {
            ArrayNode properties = entries.addObject().put("id", id(i)).putArray("properties");
            properties.addObject().put("id", "listprice").put("value", 399.5 + i);
            properties.addObject().put("id", "currency").put("value", "SEK");
        }
        return entries;
    }
}
