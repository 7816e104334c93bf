package dev.stemma.intake;

/**
 * A feed that a list of feeds names.
 *
 * @param title as the list gives it; empty where it gives none
 * @param address of the feed, as it is written
 */
public record Subscription(String title, String address) {}
