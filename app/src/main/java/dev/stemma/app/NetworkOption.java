package dev.stemma.app;

import dev.stemma.intake.fetch.FetchSettings;
import dev.stemma.intake.fetch.Fetcher;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How pages are fetched. */
final class NetworkOption {
  @Option(
      names = "--contact",
      paramLabel = "MAIL|URL",
      description =
          "For addresses: where a webmaster can reach you; sent with every request (default:"
              + " $STEMMA_CONTACT).")
  private String contact = System.getenv().getOrDefault("STEMMA_CONTACT", "");

  @Option(
      names = "--allow-private-network",
      description = "Also fetch from this machine and private networks.")
  private boolean privateNetwork;

  /** A fetcher, which needs a contact. */
  Fetcher open(CommandLine line) {
    if (contact.isBlank()) {
      throw new CommandLine.ParameterException(
          line,
          "fetching needs a contact that web servers see: --contact you@example.org, or set"
              + " STEMMA_CONTACT");
    }
    try {
      return open(contact);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(line, "--contact: " + e.getMessage(), e);
    }
  }

  /**
   * A fetcher that names a contact.
   *
   * @throws IllegalArgumentException where it is none
   */
  Fetcher open(String named) {
    FetchSettings settings = FetchSettings.usual(named);
    return Fetcher.open(privateNetwork ? settings.withPrivateNetwork() : settings);
  }

  /** The contact; blank where none was given. */
  String contact() {
    return contact;
  }
}
