package dev.stemma.web;

import dev.stemma.web.Route.Method;
import dev.stemma.web.Route.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tasks: how far they are, and stopping them. */
final class TasksSection implements Section {
  private static final Parameter NUMBER = Parameter.path("number", "integer", "the task's number");

  private final Tasks tasks;

  TasksSection(Tasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.page("/tasks/{number}", "Shows how far a task is.", this::page),
        Route.action("/tasks/{number}/stop", Role.REVIEWER, "Stops a task.", this::stopped),
        Route.data(
            "/tasks",
            "Lists tasks since the server was started, the latest first.",
            List.of(Lists.LIMIT, Lists.BEFORE),
            this::list),
        Route.data(
            "/tasks/{number}",
            "Gives a task with what was added, known and skipped.",
            List.of(NUMBER),
            request -> Answer.Json.of(TaskJson.of(task(request)))),
        new Route(
            Method.GET,
            Route.API + "/tasks/{number}/events",
            Role.READER,
            "Tells how far a task is, as server-sent events: note, progress, done.",
            List.of(
                NUMBER, Parameter.query("after", "integer", "only what happened after this event")),
            "text/event-stream",
            this::events),
        Route.does(
            Method.POST,
            "/tasks/{number}/stop",
            Role.REVIEWER,
            "Stops a task after its next step.",
            List.of(NUMBER),
            request -> {
              Task task = task(request);
              task.stop();
              return new Answer.Json(202, TaskJson.brief(task));
            }));
  }

  private Task task(Request request) {
    String number = request.segment("number");
    if (!number.matches("\\d{1,18}")) {
      throw Problem.missing(Trouble.NO_TASK, number);
    }
    return tasks
        .task(Long.parseLong(number))
        .orElseThrow(() -> Problem.missing(Trouble.OLD_TASK, number));
  }

  private Answer page(Request request) {
    TaskView view = TaskView.of(task(request), request.words());
    String active = view.kind().equals("verify") ? "ledger" : "intake";
    return new Answer.Page("task", active, view.title(), view);
  }

  private Answer stopped(Request request) {
    Task task = task(request);
    task.stop();
    return Answer.See.other("/tasks/" + task.number());
  }

  private Answer list(Request request) {
    long before = Lists.before(request);
    int limit = Lists.limit(request);
    List<Task> found =
        tasks.all().stream().filter(t -> t.number() < before).limit(limit + 1L).toList();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("tasks", found.stream().limit(limit).map(TaskJson::brief).toList());
    json.put("next", found.size() > limit ? found.get(limit - 1).number() : null);
    return Answer.Json.of(json);
  }

  private Answer events(Request request) {
    Task task = task(request);
    Words words = request.words();
    long after = request.number("after", 0, 0, Long.MAX_VALUE);
    return new Answer.Events(event -> TaskJson.since(task, Math.max(event, after), words));
  }
}
