/**
 * Text to {@link dev.stemma.reading.Reading}: language, sentences, words, lemmas, parts of speech,
 * morphology and dependency trees (Universal Dependencies). Feeds the claims room. The only room
 * that runs a model.
 */
@NullMarked
package dev.stemma.reading;

import org.jspecify.annotations.NullMarked;
