package dev.postern.kit.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * One file of records.
 *
 * @param path below {@code records}, as {@code pipeline_cards/list.yaml}
 * @param text what is in it
 */
public record RecordFile(String path, String text) {
    static final String VENDOR = "vendor.yaml";
    private static final String DERIVED = "derived/";

    /** Whether it is below the folder for endpoints that nobody documents. */
    boolean isDerived() {
        return path.startsWith(DERIVED);
    }

    String resource() {
        int slash = inside().indexOf('/');
        return slash < 0 ? "" : inside().substring(0, slash);
    }

    String method() {
        return inside().substring(inside().indexOf('/') + 1, inside().length() - ".yaml".length());
    }

    private String inside() {
        return isDerived() ? path.substring(DERIVED.length()) : path;
    }

    YamlMap yaml() {
        return new YamlMap(path, root());
    }

    /** The whole file as JSON. */
    public JsonNode json() {
        return YamlJson.of(root());
    }

    private Node root() {
        LoaderOptions options = new LoaderOptions();
        Composer composer = new Composer(
                new ParserImpl(new StreamReader(new StringReader(text)), options), new Resolver(), options);
        try {
            Node root = composer.getSingleNode();
            if (root == null) {
                throw new RecordFault(path, 1, "the file is empty");
            }
            return root;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new RecordFault(path, line, "this is no YAML: " + e.getProblem());
        }
    }
}
