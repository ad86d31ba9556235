package org.wellhead.share.release;

import java.util.Optional;
import org.wellhead.share.handling.ReleasePolicy.Reason;
import org.wellhead.share.item.Field;
import org.wellhead.share.item.Key;

/**
 * Something that a partner does not get, or less exactly: told to the owner alone.
 *
 * @param item the item, by the case's key
 * @param field the field; empty: all of the item
 * @param reason why
 */
public record Withheld(Key item, Optional<Field> field, Reason reason) {}
