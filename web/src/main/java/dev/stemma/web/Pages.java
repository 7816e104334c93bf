package dev.stemma.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes pages, in the language that the visitor's browser asks for. Thread-safe. */
final class Pages {
  private final Serving serving;
  private final Access access;
  private final Assets assets;
  private final TemplateEngine templates;

  Pages(Serving serving, Access access, Assets assets, TemplateEngine templates) {
    this.serving = serving;
    this.access = access;
    this.assets = assets;
    this.templates = templates;
  }

  /** The words of a visitor. */
  static Words words(Context context) {
    String chosen = context.cookie("language");
    String accepted = context.header("Accept-Language");
    return chosen != null
        ? Words.in(chosen)
        : accepted != null ? Words.accepted(accepted) : Words.in("en");
  }

  void write(Context context, Visitor visitor, Answer.Page page, int status) {
    Words words = words(context);
    Frame frame =
        new Frame(
            words,
            Optional.ofNullable(context.cookie("theme")).filter(t -> t.matches("light|dark")),
            page.title(),
            page.active(),
            Server.path(context),
            serving.now().desk().ledger().name(),
            serving.now().samples(),
            access.named(),
            visitor,
            serving.now().tasks().making().map(Task::number),
            assets.prefix(),
            assets.known("css/" + page.template() + ".css"),
            assets.known("islands/" + page.template() + ".js"));
    StringOutput out = new StringOutput(1 << 16);
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("frame", frame);
    parameters.put("page", page.page());
    templates.render(page.template() + ".jte", parameters, out);
    context.header("Cache-Control", "private, no-store");
    context.status(status).html(out.toString());
  }
}
