/**
 * Files to {@link dev.stemma.evidence.Document}: type and charset by content, main text and
 * metadata of HTML, PDF, mail, feeds and word processors, entries of archives and web archives,
 * JSON Lines as they are. Feeds the reading room and the command line. Whatever is wrong with an
 * input is a {@link dev.stemma.intake.Intake.Skipped}, never a crash.
 */
@NullMarked
package dev.stemma.intake;

import org.jspecify.annotations.NullMarked;
