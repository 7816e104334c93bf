package dev.stemma.web;

/** What the page of a problem shows. */
public record ProblemPage(int status, String detail) {}
