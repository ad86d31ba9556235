package org.wellhead.screen.review;

/**
 * A list as a case was last screened against it.
 *
 * @param sha256 of its file
 * @param entries how many were listed
 */
public record ScreenedList(String list, String file, String sha256, int entries) {}
