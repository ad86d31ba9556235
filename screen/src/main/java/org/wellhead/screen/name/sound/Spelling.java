package org.wellhead.screen.name.sound;

/**
 * A word's letters, and the table that knows how they sound.
 *
 * @param letters one character each; not empty
 * @param table a name that {@link SoundTable#of} knows
 * @param weighed whether Latin words are weighed against it; else it only gives readings
 */
public record Spelling(String letters, String table, boolean weighed) {}
