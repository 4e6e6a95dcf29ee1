package dev.postern.sandbox.gumloop.resource;

import java.util.List;
import java.util.Optional;

/**
 * A model that the stand-in takes the name of. None of them is ever asked.
 *
 * @param images whether it makes images
 * @param refuses whether its provider refuses every request
 */
record Model(String group, String id, String name, boolean images, boolean refuses) {
    static final List<Model> ALL = List.of(
            new Model("Presets", "auto", "Auto", false, false),
            new Model("Anthropic", "anthropic/claude-sonnet-4", "Claude Sonnet 4", false, false),
            new Model("Anthropic", "claude-sonnet-4-5", "Claude Sonnet 4.5", false, false),
            new Model("OpenAI", "openai/gpt-5", "GPT-5", false, false),
            new Model("OpenAI", "gpt-4o", "GPT-4o", false, false),
            new Model("OpenAI", "gpt-image-1", "GPT Image 1", true, false),
            new Model("Google", "gemini-2.5-pro", "Gemini 2.5 Pro", false, false),
            new Model("Google", "gemini-2.5-flash-image-preview", "Gemini 2.5 Flash Image", true, false),
            new Model("OpenRouter", "openrouter/out-of-order", "Out of order", false, true));

    static List<String> groups() {
        return ALL.stream().map(Model::group).distinct().toList();
    }

    static Optional<Model> find(String id) {
        return ALL.stream().filter(model -> model.id().equals(id)).findFirst();
    }
}
