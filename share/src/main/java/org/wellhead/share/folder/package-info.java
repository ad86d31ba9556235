/**
 * A release as a folder that is handed over: files in several forms, and one signed list of them.
 *
 * <p>The flow: {@link org.wellhead.share.folder.ReleaseManifest} names every file with its hash and tells of whom, for whom and which release it is;
 * people sign it in an envelope; {@link org.wellhead.share.folder.ReleaseCheck} holds a folder against it, on a machine that has only the folder
 * and the sender's public key.
 */
@NullMarked
package org.wellhead.share.folder;

import org.jspecify.annotations.NullMarked;
