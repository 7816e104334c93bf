package dev.stemma.dossiers;

import dev.stemma.evidence.Category;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a line says is passed, made, used or lost.
 *
 * @param designation the model's usual English name
 * @param amount the quantity's words; empty where none is said
 * @param min lower bound
 * @param max upper bound
 * @param unit ISO 4217 code for money; empty for pieces
 */
public record Good(
    Category category,
    Optional<String> designation,
    String amount,
    OptionalLong min,
    OptionalLong max,
    Optional<String> unit) {}
