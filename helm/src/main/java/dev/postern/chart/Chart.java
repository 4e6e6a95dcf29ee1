package dev.postern.chart;

import com.marcnuri.helm.DryRun;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The chart in a project's folder. It is rendered as release {@code postern} in the namespace {@code postern}. */
public final class Chart {
    static final String RELEASE = "postern";

    private static final String KUBERNETES = "1.30.0";

    private final Path folder;

    public Chart(Path project) {
        this.folder = project.resolve("helm/postern");
    }

    /** The values that stand beside the chart, as {@code production}. */
    public Path example(String name) {
        return folder.resolve("examples").resolve(name + ".yaml");
    }

    public Path folder() {
        return folder;
    }

    /** Without Helm's hooks, which it does not show. Fails with Helm's own words when the values are refused. */
    public List<HasMetadata> render(Path values, Map<String, Object> more) {
        TemplateCommand command = new Helm(folder)
                .template()
                .withKubeVersion(KUBERNETES)
                .withName(RELEASE)
                .withNamespace(RELEASE)
                .withValuesFile(values);
        more.forEach(command::set);
        return objects(command.call());
    }

    /** With everything, as whoever does not use Helm gets it. */
    public List<HasMetadata> render(Path values) {
        return render(values, Map.of("helmHooks", false));
    }

    /** What whoever installs it is told. */
    public String notes(Path values) {
        String told = new Helm(folder)
                .install()
                .withKubeVersion(KUBERNETES)
                .withName(RELEASE)
                .withNamespace(RELEASE)
                .withValuesFile(values)
                .clientOnly()
                .withDryRunOption(DryRun.CLIENT)
                .call()
                .getOutput();
        return told.substring(Math.max(0, told.indexOf("NOTES:")));
    }

    public LintResult lint() {
        return new Helm(folder).lint().strict().call();
    }

    private static List<HasMetadata> objects(String manifest) {
        return Stream.of(manifest.split("(?m)^---$"))
                .filter(text -> text.lines().anyMatch(line -> !line.isBlank() && !line.startsWith("#")))
                .map(text -> Serialization.unmarshal(text, HasMetadata.class))
                .toList();
    }
}
