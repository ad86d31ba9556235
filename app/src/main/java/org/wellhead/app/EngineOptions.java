package org.wellhead.app;

import java.util.Optional;
import org.wellhead.trace.Engine;

/**
 * On which engine a trace runs.
 *
 * @param word which
 * @param settings how it is to work
 * @param root where all its machines see the case, as a URI
 * @param checkpoint a folder that they all see, if one is named
 */
record EngineOptions(String word, Engine.Settings settings, String root, Optional<String> checkpoint) {}
