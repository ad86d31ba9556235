package org.wellhead.app.output;

import org.wellhead.observe.Sighting;
import org.wellhead.observe.oil.OilEstimate;
import org.wellhead.observe.oil.Priors;

/**
 * A sighting and what follows from it.
 *
 * @param sighting what the pictures show
 * @param oil what its large vehicles can mean
 * @param priors by which that is
 * @param model which detector saw it
 * @param facts of the run
 */
public record SightingFindings(Sighting sighting, OilEstimate oil, Priors priors, Model model, RunFacts facts) {
    /**
     * The detector.
     *
     * @param version as it says of itself
     * @param sha256 of its file
     */
    public record Model(String version, String sha256) {}
}
