package dev.postern.kit.record;

import com.fasterxml.jackson.core.JsonPointer;
import dev.postern.contract.ToolClass;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads {@code <resource>/<method>.yaml}. */
final class EndpointReader {
    private static final Duration USUAL_DEADLINE = Duration.ofSeconds(30);
    /** Clients give up after a minute; the model should hear of it before that. */
    private static final Duration LONGEST_DEADLINE = Duration.ofSeconds(55);

    private static final Set<String> VERBS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> SAFE_TO_REPEAT = Set.of("GET", "PUT", "DELETE");
    private static final Set<String> REQUEST = Set.of("method", "path", "at");
    private static final int SHORTEST_DESCRIPTION = 40;

    private final String vendor;
    private final Map<String, Resource> resources;
    private final Map<String, Paging> pagings;
    private final Map<String, RefusedPattern.Rule> rules;

    EndpointReader(
            String vendor,
            Map<String, Resource> resources,
            Map<String, Paging> pagings,
            Map<String, RefusedPattern.Rule> rules) {
        this.vendor = vendor;
        this.resources = resources;
        this.pagings = pagings;
        this.rules = rules;
    }

    Endpoint read(RecordFile file) {
        YamlMap map = file.yaml();
        Resource resource = Optional.ofNullable(resources.get(file.resource()))
                .orElseThrow(
                        () -> map.fault("`%s` is not among the resources of vendor.yaml".formatted(file.resource())));
        String description = description(map, file.method());
        Documentation documentation = map.requiredMap("documentation", Documentation::read);
        Optional<String> call = map.optionalText("call");
        Map<String, String> request = request(map, call);
        String verb = request.isEmpty() ? "" : verb(map, request);
        String path = request.isEmpty() ? "" : path(map, request);
        ArgumentReader reader = new ArgumentReader();
        List<Argument> arguments = reader.read(map, path);
        Endpoint endpoint = new Endpoint(
                file.path(),
                toolName(map, resource, file.method()),
                resource,
                file.method(),
                map.word("class", ToolClass.class).orElse(ToolClass.ofMethod(file.method())),
                union(resource.tags(), map.texts("tags")),
                description,
                documentation,
                verb,
                path,
                Optional.ofNullable(request.get("at")),
                arguments,
                reader.bodyFormat(),
                paging(map, file.method(), verb, reader.bodyFormat()),
                map.word("effect", Effect.class)
                        .orElseThrow(() -> map.fault("`effect` is missing: reads, writes or destroys")),
                Set.copyOf(arguments(map, "refuseEmpty", names(arguments))),
                map.optionalText("deadline").map(text -> deadline(map, text)).orElse(USUAL_DEADLINE),
                reader.columns(),
                map.word("answer", AnswerKind.class).orElse(AnswerKind.DATA),
                pointers(map, "lift"),
                Set.copyOf(map.texts("hide")),
                map.maps("refuse", each -> RefusedPattern.read(each, rules)),
                requireOneOf(map, arguments, reader.columns()),
                map.map("order", order -> ListOrder.read(order, names(arguments))),
                map.optionalText("next").map(String::strip),
                map.optionalText("title"),
                map.flag("idempotent") || SAFE_TO_REPEAT.contains(verb),
                pointers(map, "beside"),
                call,
                Tell.read(map));
        map.done();
        return endpoint;
    }

    private static String description(YamlMap map, String method) {
        String description = map.text("description").strip();
        if (description.length() < SHORTEST_DESCRIPTION || description.equalsIgnoreCase(method)) {
            throw map.faultAt("description", "the description says too little for a model to choose this tool by");
        }
        return description;
    }

    /** What makes its requests itself need not have one of its own. */
    private static Map<String, String> request(YamlMap map, Optional<String> call) {
        return call.isPresent()
                ? map.map("request", YamlMap::eachText).orElse(Map.of())
                : map.requiredMap("request", YamlMap::eachText);
    }

    private static String verb(YamlMap map, Map<String, String> request) {
        String verb = request.getOrDefault("method", "");
        if (!VERBS.contains(verb)) {
            throw map.faultAt(
                    "request",
                    "`method` is to be one of "
                            + String.join(", ", VERBS.stream().sorted().toList()));
        }
        return verb;
    }

    private static String path(YamlMap map, Map<String, String> request) {
        String path = request.getOrDefault("path", "");
        if (!path.startsWith("/") || path.contains("?") || !REQUEST.containsAll(request.keySet())) {
            throw map.faultAt(
                    "request",
                    "a request has a `method` and a `path`, which begins with `/` and has no query; and `at` where it goes to another address");
        }
        return path;
    }

    private String toolName(YamlMap map, Resource resource, String method) {
        String name = map.optionalText("tool").orElse(ToolName.of(vendor, resource, method));
        if (name.length() > ToolName.LONGEST || !name.matches("[a-z0-9_]+")) {
            throw map.fault(
                    "the tool's name `%s` is refused by some clients: lower case, digits and `_`, at most %d characters; give another as `tool`"
                            .formatted(name, ToolName.LONGEST));
        }
        return name;
    }

    /** What makes its requests itself writes their bodies. */
    private static boolean takesPage(String verb, BodyFormat body) {
        return !verb.equals("GET") && (body == BodyFormat.JSON || body == BodyFormat.NONE);
    }

    private Optional<Paging> paging(YamlMap map, String method, String verb, BodyFormat body) {
        Optional<Paging> paging = map.optionalText("paging")
                .map(name -> Optional.ofNullable(pagings.get(name))
                        .orElseThrow(() -> map.faultAt(
                                "paging", "`%s` is not among the paging styles of vendor.yaml".formatted(name))));
        if (paging.filter(Paging::inBody).isPresent() && !takesPage(verb, body)) {
            throw map.faultAt("paging", "the page is told in a JSON body, which this request does not have");
        }
        if (method.equals("list") && paging.isEmpty()) {
            throw map.fault("`paging` is missing: a list tool must say how the list goes on");
        }
        return paging;
    }

    private static List<String> requireOneOf(YamlMap map, List<Argument> arguments, Optional<Columns> columns) {
        Set<String> known = names(arguments);
        columns.map(Columns::object).ifPresent(known::add);
        return arguments(map, "requireOneOf", known);
    }

    private static Set<String> names(List<Argument> arguments) {
        return arguments.stream().map(Argument::name).collect(Collectors.toCollection(HashSet::new));
    }

    private static List<String> arguments(YamlMap map, String key, Set<String> known) {
        List<String> names = map.texts(key);
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw map.faultAt(key, "`%s` is no argument of this tool".formatted(name));
        });
        return names;
    }

    private static Duration deadline(YamlMap map, String text) {
        if (!text.matches("[0-9]{1,2}s")) {
            throw map.faultAt("deadline", "a deadline is written in seconds, as `30s`");
        }
        Duration deadline = Duration.ofSeconds(Long.parseLong(text.substring(0, text.length() - 1)));
        if (deadline.isZero() || deadline.compareTo(LONGEST_DEADLINE) > 0) {
            throw map.faultAt(
                    "deadline",
                    "a deadline is 1s to %ds: clients give up after a minute".formatted(LONGEST_DEADLINE.toSeconds()));
        }
        return deadline;
    }

    private static Map<String, JsonPointer> pointers(YamlMap map, String key) {
        Map<String, JsonPointer> pointers = new TreeMap<>();
        map.map(key, YamlMap::eachText)
                .orElse(Map.of())
                .forEach((name, text) -> pointers.put(name, Pointers.of(map, key, text)));
        return pointers;
    }

    private static Set<String> union(Set<String> tags, List<String> more) {
        Set<String> all = new HashSet<>(tags);
        all.addAll(more);
        return all;
    }
}
