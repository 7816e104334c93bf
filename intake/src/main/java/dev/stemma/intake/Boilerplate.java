package dev.stemma.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Removes what is on a page and no part of its text: scripts, menus, share bars, captions, related
 * links.
 */
final class Boilerplate {
  private static final Set<String> TAGS =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "nav",
          "aside",
          "footer",
          "form",
          "button",
          "iframe",
          "svg",
          "canvas",
          "object",
          "embed",
          "figure",
          "figcaption",
          "picture",
          "video",
          "audio",
          "select",
          "input",
          "textarea",
          "dialog",
          "menu",
          "map",
          "label");
  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "complementary",
          "banner",
          "contentinfo",
          "search",
          "dialog",
          "alert",
          "menu",
          "toolbar");
  private static final Pattern NAMES =
      Pattern.compile(
          "(?:^|[\\s_-])(?:comments?|disqus|share|sharing|social|related|recirc|recommend(?:ed|ations?)?|promos?|newsletter|cookies?|consent|gdpr|sidebar|side-bar"
              + "|footer|breadcrumbs?|caption|credits?|advert(?:isement|s)?|ads?|sponsor(?:ed)?|subscri(?:be|ption)|paywall|popular|trending|most-read|tags?|taglist"
              + "|toolbar|navbar|nav|menu|modal|popup|overlay|outbrain|taboola|widget|author-bio|about-author|more-stories|read-more|see-also|pagination|pager|print-only|hidden|visually-hidden|sr-only|skip|topics?|signup|sign-up|rating|feedback|teaser|byline|timestamp|dateline-meta|post-meta|entry-meta|jp-relatedposts|addtoany|copyright|disclaimer)(?:$|[\\s_-]).*");

  private Boilerplate() {}

  static void remove(Document page) {
    List<Element> gone = new ArrayList<>();
    for (Element element : page.getAllElements()) {
      if (isBoilerplate(element)) {
        gone.add(element);
      }
    }
    gone.forEach(Element::remove);
  }

  private static boolean isBoilerplate(Element element) {
    String name = element.tagName().toLowerCase(Locale.ROOT);
    if (TAGS.contains(name)) {
      return true;
    }
    if (name.equals("html")
        || name.equals("body")
        || name.equals("main")
        || name.equals("article")) {
      return false;
    }
    if (ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
        || element.hasAttr("hidden")) {
      return true;
    }
    if (element.attr("aria-hidden").equals("true")
        || element.attr("style").replace(" ", "").contains("display:none")) {
      return true;
    }
    String named = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    return !named.isBlank() && NAMES.matcher(named).find() && !holdsArticle(element);
  }

  /**
   * A wrapper with a misleading name that holds most of the page's paragraphs is no boilerplate.
   */
  private static boolean holdsArticle(Element element) {
    int length = 0;
    for (Element p : element.getElementsByTag("p")) {
      String text = p.ownText();
      length += text.length() > 60 ? text.length() : 0;
      if (length > 1200) {
        return true;
      }
    }
    return false;
  }
}
