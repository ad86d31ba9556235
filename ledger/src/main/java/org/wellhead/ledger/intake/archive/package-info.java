/**
 * Walks what a person gives to an import, folders and archives and packed files, into plain files.
 *
 * <p>The problem: archives come from strangers. One may unpack to more than the disk holds, write outside of its folder,
 * or hide a link; and a person who gives a folder wants to know of every file in it what became of it.
 *
 * <p>The flow, which {@link org.wellhead.ledger.intake.archive.Sources#walk} drives: {@code Packing} tells by the first
 * bytes whether a file is an archive; {@code ZipArchive} and {@code TarArchive} list members; an archive is first read
 * through and measured ({@code Allowance}, {@code MemberNames}) without writing anything, and only if all of it is safe
 * is it read again, one member at a time in temporary space.
 */
@NullMarked
package org.wellhead.ledger.intake.archive;

import org.jspecify.annotations.NullMarked;
