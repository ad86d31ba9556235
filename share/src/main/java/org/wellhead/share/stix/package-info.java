/**
 * A release as a STIX 2.1 bundle, and bundles of others as leads.
 *
 * <p>Terms: an <i>object</i> is one of STIX's; the <i>extension</i> is what Wellhead adds to STIX (accounts, payments, and the exact values of
 * findings), whose schema goes with every bundle; the <i>history</i> is what a partner was told before, so that a second release updates and
 * withdraws, and does not double.
 *
 * <p>The flow out: {@link org.wellhead.share.stix.StixForm} makes {@code Draft}s of every entry of a release, gives each its marking, compares it with the
 * {@link org.wellhead.share.stix.History}, and writes the bundle. The flow in: {@link org.wellhead.share.stix.StixReader} walks a
 * stranger's bytes within limits to a {@link org.wellhead.share.stix.StixBundle}, whose {@link org.wellhead.share.stix.Lead}s bear the sender's markings.
 *
 * <p>Source: STIX Version 2.1, OASIS Standard, 2021.
 */
@NullMarked
package org.wellhead.share.stix;

import org.jspecify.annotations.NullMarked;
