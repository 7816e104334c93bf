package dev.stemma.testkit;

import java.util.List;
import java.util.Random;

/**
 * Writes news reports of made-up events: the same seed gives the same reports. Most sentences are
 * ordinary news; a stated share tells of arms, with a source, as the press does. For load, memory
 * and fuzz tests; the wording is ours.
 */
public final class Reports {
  private static final List<String> STATES_EN =
      List.of("Iran", "Russia", "North Korea", "Turkey", "Germany", "Poland", "Sudan", "Ukraine");
  private static final List<String> STATES_FR =
      List.of("l'Iran", "la Russie", "la Turquie", "l'Allemagne", "la Pologne", "le Soudan");
  private static final List<String> GOODS_EN =
      List.of("drones", "artillery shells", "anti-tank missiles", "armoured vehicles", "rifles");
  private static final List<String> GOODS_FR =
      List.of("drones", "obus d'artillerie", "missiles antichars", "véhicules blindés", "fusils");
  private static final List<String> DEEDS_EN =
      List.of("supplied", "sold", "shipped", "delivered", "handed over", "sent");
  private static final List<String> DEEDS_FR =
      List.of("livré", "vendu", "fourni", "expédié", "remis", "cédé");
  private static final List<String> SOURCES_EN =
      List.of(
          "a US official told Reuters",
          "the defence ministry said",
          "according to a UN report",
          "two diplomats said on Monday");
  private static final List<String> SOURCES_FR =
      List.of(
          "a déclaré un responsable américain à l'AFP",
          "selon le ministère de la Défense",
          "d'après un rapport de l'ONU",
          "ont assuré lundi deux diplomates");
  private static final List<String> PLAIN_EN =
      List.of(
          "The council met for three hours and adjourned without a vote.",
          "Rain is expected in the north until the end of the week.",
          "The museum will reopen in the spring after two years of work.",
          "Shares in the company rose by four percent in early trading.",
          "“We are proud of the pupils,” the head teacher said at the ceremony.",
          "The two sides have been at odds over fishing rights since 1998.",
          "Her first novel was translated into nine languages.",
          "The bridge was closed to traffic while engineers looked at the cracks.");
  private static final List<String> PLAIN_FR =
      List.of(
          "Le conseil s'est réuni pendant trois heures sans voter.",
          "De la pluie est attendue dans le nord jusqu'à la fin de la semaine.",
          "Le musée rouvrira au printemps après deux ans de travaux.",
          "L'action de la société a gagné quatre pour cent à l'ouverture.",
          "« Nous sommes fiers des élèves », a dit la directrice à la cérémonie.",
          "Les deux parties se disputent des droits de pêche depuis 1998.",
          "Son premier roman a été traduit en neuf langues.",
          "Le pont a été fermé pendant que des ingénieurs examinaient les fissures.");

  private final Random random;
  private final boolean french;
  private final double share;

  /**
   * A writer.
   *
   * @param seed the same seed gives the same reports
   * @param language {@code en} or {@code fr}
   * @param share of the sentences that tell of arms, 0 to 1
   */
  public Reports(long seed, String language, double share) {
    this.random = new Random(seed);
    this.french = language.equals("fr");
    this.share = share;
  }

  /** A report of at least so many words, in paragraphs of three sentences. */
  public String next(int words) {
    StringBuilder text = new StringBuilder();
    for (int sentence = 0, written = 0; written < words; sentence++) {
      String next = random.nextDouble() < share ? telling() : pick(french ? PLAIN_FR : PLAIN_EN);
      text.append(next).append(sentence % 3 == 2 ? "\n\n" : " ");
      written += next.split(" ", -1).length;
    }
    return text.toString().strip() + "\n";
  }

  private String telling() {
    int count = 2 + random.nextInt(900);
    String supplier = pick(french ? STATES_FR : STATES_EN);
    String recipient = pick(french ? STATES_FR : STATES_EN);
    String goods = pick(french ? GOODS_FR : GOODS_EN);
    String deed = pick(french ? DEEDS_FR : DEEDS_EN);
    String source = pick(french ? SOURCES_FR : SOURCES_EN);
    String sentence =
        french
            ? "%s a %s %d %s à %s, %s.".formatted(supplier, deed, count, goods, recipient, source)
            : "%s %s %d %s to %s, %s.".formatted(supplier, deed, count, goods, recipient, source);
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }

  private String pick(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
