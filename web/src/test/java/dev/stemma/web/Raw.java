package dev.stemma.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends bytes to a server as they are. */
final class Raw {
  private Raw() {}

  /** What it answers until it closes the connection, or says nothing for two seconds. */
  static String send(TestSite site, String request) {
    URI address = URI.create(site.address());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(2000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return answer(socket.getInputStream());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String answer(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    byte[] buffer = new byte[8192];
    try {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        text.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
      }
      text.append("<closed>");
    } catch (SocketTimeoutException e) {
      text.append("<open>");
    } catch (java.net.SocketException e) {
      text.append("<closed>"); // reset
    }
    return text.toString();
  }
}
