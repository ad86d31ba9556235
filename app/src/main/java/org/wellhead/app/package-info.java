/**
 * The command line: what a user types, what they see, and how a run ends.
 *
 * <p>The flow: {@link org.wellhead.app.Main} reads the arguments and hands them to one command, a short class with the
 * verb ({@link org.wellhead.app.TraceCommand}); the command calls the rooms below and writes what they answer. Whatever
 * holds for all commands (exit codes, one line for wrong use, how a fault is told) is in Main alone.
 *
 * <p>This room alone knows arguments, environment, terminals and the wall clock.
 */
@NullMarked
package org.wellhead.app;

import org.jspecify.annotations.NullMarked;
