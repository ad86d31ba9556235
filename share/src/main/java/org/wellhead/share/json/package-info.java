/**
 * JSON that has one spelling: what is hashed and signed in this room is written and read here.
 *
 * <p>The problem: a hash is of bytes, and JSON lets one say the same in many ways; and what comes from a partner may be huge, deep or ambiguous.
 *
 * <p>The flow: {@link org.wellhead.share.json.Json} is a value; {@link org.wellhead.share.json.Json#bytes()} writes it in its only
 * spelling; {@link org.wellhead.share.json.JsonReader} reads a text within limits, or refuses it.
 */
@NullMarked
package org.wellhead.share.json;

import org.jspecify.annotations.NullMarked;
