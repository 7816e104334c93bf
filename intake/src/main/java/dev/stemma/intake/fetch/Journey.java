package dev.stemma.intake.fetch;

import dev.stemma.evidence.Capture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From an address through redirects to a page: every step is held against robots.txt, and its host
 * against the address rule. Thread-safe.
 */
record Journey(FetchSettings settings, Patience patience, Permissions permissions) {

  Fetched go(String address, Optional<Validators> last) throws Failure, InterruptedException {
    Target at = Target.of(address);
    List<Hop> hops = new ArrayList<>();
    while (true) {
      String grounds = permissions.check(at);
      Ask ask = Ask.page(at.uri(), last, settings.bytes());
      Answer answer = patience.ask(at, ask);
      if (!answer.isRedirect()) {
        return result(answer, ask, hops, grounds, last);
      }
      at = next(answer, hops);
      hops.add(Hop.of(answer, at));
    }
  }

  private Target next(Answer answer, List<Hop> hops) throws Failure {
    Target next = Redirects.next(answer);
    if (hops.size() >= settings.redirects()) {
      throw Failure.of(Setback.REDIRECTS, settings.redirects());
    }
    boolean seen = hops.stream().anyMatch(hop -> hop.from().equals(next));
    if (seen || next.equals(answer.target())) {
      throw Failure.of(Setback.CIRCLE, next.uri().toString());
    }
    return next;
  }

  private Fetched result(
      Answer answer, Ask ask, List<Hop> hops, String grounds, Optional<Validators> last)
      throws Failure {
    if (answer.status() == 304 && ask.isConditional()) {
      return new Fetched.Unchanged(last.orElseThrow(), answer.taken());
    }
    if (answer.status() != 200) {
      throw Failure.of(Setback.STATUS, answer.status(), answer.target().uri().toString());
    }
    WarcRecords records = new WarcRecords(settings.userAgent(), answer, hops, grounds);
    return new Fetched.Page(
        answer.payload(),
        answer.mediaType(),
        new Capture(
            answer.target().uri().toString(),
            Capture.Method.WEB,
            Optional.of(answer.taken()),
            answer.headers(),
            Optional.of(records.written())),
        answer.validators(),
        answer.target().uri());
  }
}
