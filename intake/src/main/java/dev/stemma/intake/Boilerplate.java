package dev.stemma.intake;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Tells what is on a page and no part of its text: scripts, menus, share bars, captions, related
 * links, hidden blocks. A block with a misleading name that holds much of the page's prose is kept.
 */
final class Boilerplate implements Predicate<Element> {
  private static final double MUCH = 0.4;
  private static final double MOSTLY = 0.6;
  private static final Set<String> NEVER_TEXT =
      words(
          "script style noscript template iframe svg canvas object embed video audio select input"
              + " textarea map head math applet");
  private static final Set<String> AROUND_TEXT =
      words("nav aside footer form button figure figcaption picture dialog menu label");
  private static final Set<String> ROOTS = words("html body main article");
  private static final Set<String> ROLES =
      words("navigation complementary banner contentinfo search dialog alertdialog menu toolbar");
  private static final Pattern APART =
      Pattern.compile(
          " (?:comments?|disqus|commentlist|respond|discussion|cookies?|consent|gdpr|modal|popup"
              + "|overlay|lightbox|footer) ");
  private static final Pattern NAMES =
      Pattern.compile(
          " (?:share|shares|sharing|sharedaddy|social|socials|related|relacionadas|recirc"
              + "|recirculation|recommend(?:ed|ation|ations)?|promos?|promoted|newsletters?"
              + "|cookies?|consent|gdpr|sidebar|footer|breadcrumbs?|caption|credits?|advert"
              + "|advertisement|advertising|adverts|ads?|adsense|sponsor|sponsored|subscribe"
              + "|subscription|paywall|popular|trending|most (?:read|viewed|popular)|tags|taglist"
              + "|tag list|toolbar|navbar|nav|navigation|menu|modal|popup|overlay|outbrain|taboola"
              + "|widgets?|bio|about author|author (?:box|info|card)|more stories|read (?:more|next)"
              + "|see also|pagination|pager|print only|visually hidden|sr only|screen reader"
              + "|skip(?: link)?|signup|sign up|ratings?|feedback|teasers?|byline|by line|timestamp"
              + "|(?:post|entry|article) (?:meta|info|tags|footer)|jp relatedposts|addtoany"
              + "|copyright|disclaimer|login|masthead|donate|donation|up next|latest|topics) ");
  private static final Pattern INVISIBLE =
      Pattern.compile("(?i)(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
  private static final Pattern WORD_EDGE =
      Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|[^\\p{L}\\p{N}]+");
  private static final int LONGEST_NAME = 300;

  private final Weights all;
  private final int prose;
  private final IdentityHashMap<Element, Boolean> decided = new IdentityHashMap<>();

  private Boilerplate(Weights all, Element body) {
    this.all = all;
    this.prose = all.prose(body);
  }

  /** What is no part of this page's text. */
  static Boilerplate of(Element body) {
    return new Boilerplate(Weights.of(body, Boilerplate::isNeverText), body);
  }

  /** What can never be text, whatever it holds. */
  static boolean isNeverText(Element element) {
    return NEVER_TEXT.contains(element.normalName());
  }

  @Override
  public boolean test(Element element) {
    return decided.computeIfAbsent(element, this::decide);
  }

  private boolean decide(Element element) {
    if (isNeverText(element)) {
      return true;
    }
    String name = element.normalName();
    if (ROOTS.contains(name)) {
      return false;
    }
    String named = named(element);
    if ((isHidden(element) || APART.matcher(named).find()) && all.prose(element) < prose * MOSTLY) {
      return element.selectFirst("h1") == null || isHidden(element);
    }
    boolean around =
        AROUND_TEXT.contains(name) && !holdsTable(element)
            || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
            || NAMES.matcher(named).find();
    return around && all.prose(element) <= prose * MUCH;
  }

  private static boolean holdsTable(Element element) {
    return element.normalName().equals("figure") && element.selectFirst("table") != null;
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || element.hasClass("hidden")
        || INVISIBLE.matcher(element.attr("style")).find();
  }

  /**
   * Class and id as words: {@code "RelatedLinks article-tags"} is " related links article tags ".
   */
  private static String named(Element element) {
    String raw = element.className() + " " + element.id();
    String cut = raw.length() > LONGEST_NAME ? raw.substring(0, LONGEST_NAME) : raw;
    return " " + WORD_EDGE.matcher(cut).replaceAll(" ").toLowerCase(Locale.ROOT) + " ";
  }

  private static Set<String> words(String all) {
    return Set.of(all.split(" ", -1));
  }
}
