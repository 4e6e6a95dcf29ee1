package dev.postern.chart;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The chart as plain manifests for {@code kubectl apply -k}: in {@code base} what a trial and a production installation
 * have in common, in an overlay each what they do not. The test, which only Helm can run, is left out.
 */
public final class Manifests {
    private static final List<String> OVERLAYS = List.of("trial", "production");
    /** Certificates that Helm makes itself are others each time. */
    static final Map<String, Object> SAME_EVERY_TIME = Map.of("helmHooks", false, "tls.mode", "certManager");

    private static final String HEAD = "# Made by ./dev render from helm/postern; do not edit.\n";

    private final Chart chart;

    public Manifests(Chart chart) {
        this.chart = chart;
    }

    /** Every file's text, by its path below {@code k8s/}. */
    public Map<Path, String> render() {
        Map<String, Map<String, String>> all = new TreeMap<>();
        OVERLAYS.forEach(overlay -> all.put(overlay, files(overlay)));
        Set<Map.Entry<String, String>> common = null;
        for (Map<String, String> files : all.values()) {
            if (common == null) {
                common = new HashSet<>(files.entrySet());
            } else {
                common.retainAll(files.entrySet());
            }
        }
        Map<String, String> base = new TreeMap<>();
        Map<Path, String> rendered = new TreeMap<>();
        for (Map.Entry<String, String> each : common == null ? Set.<Map.Entry<String, String>>of() : common) {
            base.put(each.getKey(), each.getValue());
        }
        add(rendered, Path.of("base"), base, "");
        all.forEach((overlay, files) -> {
            files.keySet().removeAll(base.keySet());
            add(rendered, Path.of("overlays", overlay), files, "  - ../../base\n");
        });
        return rendered;
    }

    private Map<String, String> files(String overlay) {
        Map<String, String> files = new TreeMap<>();
        for (HasMetadata object : chart.render(chart.example(overlay), SAME_EVERY_TIME)) {
            if (!(object instanceof Pod)) {
                String name = "%s-%s.yaml"
                        .formatted(object.getKind(), object.getMetadata().getName())
                        .toLowerCase(Locale.ROOT);
                files.put(name, HEAD + Serialization.asYaml(object).replaceFirst("^---\n", ""));
            }
        }
        return files;
    }

    private static void add(Map<Path, String> rendered, Path folder, Map<String, String> files, String first) {
        StringBuilder list =
                new StringBuilder(HEAD).append("apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n");
        if (!first.isEmpty()) {
            list.append("namespace: ").append(Chart.RELEASE).append('\n');
        }
        list.append("resources:\n").append(first);
        files.forEach((name, text) -> {
            list.append("  - ").append(name).append('\n');
            rendered.put(folder.resolve(name), text);
        });
        rendered.put(folder.resolve("kustomization.yaml"), list.toString());
    }
}
