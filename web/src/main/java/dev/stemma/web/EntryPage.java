package dev.stemma.web;

/**
 * What the page of an entry shows.
 *
 * @param line the entry
 * @param json its body as JSON, indented; empty where that was redacted or altered
 * @param newest the number of the newest entry
 */
public record EntryPage(EntryLine line, String json, long newest) {}
