package dev.stemma.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.evidence.Message;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventsTest {
  private final TestSite site;
  private final CountDownLatch end = new CountDownLatch(1);

  EventsTest() throws IOException {
    site = TestSite.empty();
  }

  @AfterEach
  void stop() throws IOException {
    end.countDown();
    site.close();
  }

  private Task waitingTask() {
    return site.server()
        .served()
        .tasks()
        .start(
            "intake",
            "<b>",
            "Ann",
            task -> {
              task.progress("reading", 1, 2);
              task.note(
                  "skipped",
                  "<script>alert(1)</script>",
                  Optional.of(Message.of(Trouble.TASK_FAULT, "no text\n\nevent: done")),
                  0,
                  0);
              end.await();
            });
  }

  private Socket listener(Task task, String... headers) throws IOException {
    URI address = URI.create(site.address());
    Socket socket = new Socket(address.getHost(), address.getPort());
    socket.setSoTimeout(20_000);
    String request =
        "GET /api/v1/tasks/"
            + task.number()
            + "/events HTTP/1.1\r\nHost: localhost\r\n"
            + String.join("", headers)
            + "\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    return socket;
  }

  private static List<String> until(Socket socket, String what) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    List<String> lines = new ArrayList<>();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      lines.add(line);
      if (line.startsWith(what)) {
        return lines;
      }
    }
    return lines;
  }

  private void listening(int many) throws InterruptedException {
    for (int i = 0; i < 150 && site.server().listening() != many; i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(site.server().listening()).isEqualTo(many);
  }

  @Test
  void aListenerHearsNotesProgressHeartbeatsAndTheEnd() throws Exception {
    Task task = waitingTask();
    try (Socket socket = listener(task)) {
      List<String> lines = until(socket, ": still here");
      assertThat(lines).contains("HTTP/1.1 200 OK", "event: note", "event: progress");
      assertThat(lines).noneMatch(line -> line.equals("event: done"));
      end.countDown();
      assertThat(until(socket, "event: done")).contains("event: done");
    }
    listening(0);
  }

  @Test
  void aListenerGoesOnWhereItWas() throws Exception {
    Task task = waitingTask();
    end.countDown();
    HttpResponse<String> all = site.get("/api/v1/tasks/" + task.number() + "/events");
    assertThat(all.body()).contains("event: note").contains("event: done");
    HttpResponse<String> rest =
        site.get(
            "/api/v1/tasks/" + task.number() + "/events",
            "Last-Event-ID",
            Long.toString(task.event()));
    assertThat(rest.body()).doesNotContain("event: note").contains("event: done");
    HttpResponse<String> odd =
        site.get("/api/v1/tasks/" + task.number() + "/events", "Last-Event-ID", "x; DROP");
    assertThat(odd.body()).contains("event: note");
  }

  @Test
  void listenersThatVanishAreForgottenAndTakeNoThreads() throws Exception {
    Task task = waitingTask();
    List<Socket> sockets = new ArrayList<>();
    for (int i = 0; i < 60; i++) { // more than there are threads
      sockets.add(listener(task));
    }
    listening(60);
    assertThat(site.get("/intake").statusCode()).isEqualTo(200);
    for (Socket socket : sockets) {
      socket.setSoLinger(true, 0); // as a machine that is switched off
      socket.close();
    }
    listening(0);
  }

  @Test
  void noMoreListenThanMay() throws Exception {
    Task task = waitingTask();
    List<Socket> sockets = new ArrayList<>();
    for (int i = 0; i < Listeners.MOST; i++) {
      sockets.add(listener(task));
    }
    listening(Listeners.MOST);
    assertThat(site.get("/api/v1/tasks/" + task.number() + "/events").statusCode()).isEqualTo(503);
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
