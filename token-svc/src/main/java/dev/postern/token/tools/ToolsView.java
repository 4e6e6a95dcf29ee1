package dev.postern.token.tools;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** All tools that match, on one page. */
@RegisterForReflection
public record ToolsView(List<ToolView> result) {}
