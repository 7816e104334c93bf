package dev.stemma.intake.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.jspecify.annotations.Nullable;

/** A connection of the client whose bytes a {@link Wire} notes, inside TLS where there is TLS. */
final class WireConnection extends DefaultBHttpClientConnection
    implements ManagedHttpClientConnection {
  private static final Http1Config LIMITS =
      Http1Config.custom().setMaxLineLength(16 << 10).setMaxHeaderCount(250).build();

  private final Wire wire;

  WireConnection(Wire wire) {
    super(LIMITS, null, null);
    this.wire = wire;
  }

  @Override
  public void bind(Socket socket) throws IOException {
    bind(new Tapped(socket));
  }

  @Override
  public void bind(SSLSocket secure, Socket socket) throws IOException {
    bind(new Tapped(secure, socket));
  }

  @Override
  public @Nullable Socket getSocket() {
    SocketHolder holder = getSocketHolder();
    return holder == null ? null : holder.getSocket();
  }

  @Override
  public void passivate() {}

  @Override
  public void activate() {}

  private final class Tapped extends SocketHolder {
    Tapped(Socket socket) {
      super(socket);
    }

    Tapped(SSLSocket secure, Socket socket) {
      super(secure, socket);
    }

    @Override
    protected InputStream getInputStream(Socket socket) throws IOException {
      return wire.tap(super.getInputStream(socket));
    }

    @Override
    protected OutputStream getOutputStream(Socket socket) throws IOException {
      return wire.tap(super.getOutputStream(socket));
    }
  }
}
