/**
 * The case in a browser: {@code serve}.
 *
 * <p>{@link org.wellhead.app.serve.CaseServer} listens. Each request passes the {@code Guard}, which knows from where it may come, who asks ({@code Door}: one person at this machine, or a team) and which {@link
 * org.wellhead.app.serve.Deed} the route wants; then one {@code Api} class per verb answers. What takes long is a {@code Job}: the very command line that a person would type,
 * run in this process with somebody watching, so that terminal and browser have the same words, the same entries in the log and the same folders of results. What the API
 * says is described in {@code openapi.yaml}, against which tests hold every answer.
 */
@NullMarked
package org.wellhead.app.serve;

import org.jspecify.annotations.NullMarked;
