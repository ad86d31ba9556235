/**
 * A release as a graph, for tools that draw and rank graphs (Gephi, yEd, Cytoscape, networkx).
 *
 * <p>The flow: {@link org.wellhead.share.graph.PaymentGraph} makes nodes of accounts and parties, and edges of payments and holdings; {@link
 * org.wellhead.share.graph.GraphMl} and {@link org.wellhead.share.graph.Gexf} write it.
 */
@NullMarked
package org.wellhead.share.graph;

import org.jspecify.annotations.NullMarked;
