package dev.stemma.web;

import java.util.List;

/** Some pages that belong together, with the part of the API that gives their data. */
interface Section {
  /** What can be asked of it. */
  List<Route> routes();
}
