package dev.stemma.web;

import java.util.List;

/**
 * What the page of the API shows.
 *
 * @param base where the API begins
 * @param groups operations by what they are about
 */
public record ApiPage(String base, List<Group> groups) {
  /** Operations on one sort of things. */
  public record Group(String name, List<Operation> operations) {
    public Group {
      operations = List.copyOf(operations);
    }
  }

  /** One thing that can be asked. */
  public record Operation(
      String method,
      String path,
      String summary,
      String role,
      String answers,
      String id,
      List<Route.Parameter> parameters) {
    public Operation {
      parameters = List.copyOf(parameters);
    }
  }

  public ApiPage {
    groups = List.copyOf(groups);
  }
}
