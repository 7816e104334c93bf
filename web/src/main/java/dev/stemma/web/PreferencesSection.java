package dev.stemma.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Language and colours of pages, which each browser keeps for itself. */
final class PreferencesSection implements Section {
  @Override
  public List<Route> routes() {
    return List.of(
        Route.action(
            "/preferences",
            Role.NOBODY,
            "Sets the language and the colours of pages for this browser.",
            PreferencesSection::set));
  }

  private static Answer set(Request request) {
    Map<String, String> cookies = new HashMap<>();
    request
        .field("language")
        .filter(Words.LANGUAGES::contains)
        .ifPresent(language -> cookies.put("language", language));
    request
        .field("theme")
        .filter(theme -> theme.matches("light|dark|system"))
        .ifPresent(theme -> cookies.put("theme", theme));
    return new Answer.See(local(request.field("here").orElse("/")), cookies);
  }

  /** A path of this server; the first page where another address was given. */
  static String local(String path) {
    return path.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*|/") ? path : "/";
  }
}
