package dev.stemma.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.stemma.ledger.LedgerException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  @Test
  void whatIsLeftOutIsTakenFromTheEnvironment() {
    Address bare = Address.of("postgresql:///", Map.of());
    assertThat(bare.url()).isEqualTo("jdbc:postgresql://localhost:5432/stemma");
    assertThat(bare.password()).isEmpty();
    Map<String, String> environment =
        Map.of(
            "PGHOST", "db.example.org",
            "PGPORT", "5433",
            "PGUSER", "ann",
            "PGPASSWORD", "s3cret",
            "PGDATABASE", "cases");
    Address given = Address.of("postgresql:///", environment);
    assertThat(given.name()).isEqualTo("postgresql://ann@db.example.org:5433/cases");
    assertThat(given.password()).contains("s3cret");
  }

  @Test
  void thePasswordIsInNoName() {
    Address address =
        Address.of("postgresql://ann:s3c%40ret%23@[::1]:5433/cases?sslmode=require", Map.of());
    assertThat(address.password()).contains("s3c@ret#");
    assertThat(address.name()).isEqualTo("postgresql://ann@[::1]:5433/cases");
    assertThat(address.url()).isEqualTo("jdbc:postgresql://[::1]:5433/cases?sslmode=require");
  }

  /** Else it would be another host, and part of the password its name. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://ann:s3c#ret@host/cases",
        "postgresql://ann:s3c@ret@host/cases",
        "postgresql://ann:s3c/ret@host/cases",
        "postgresql://ann:77/s3cret@host/cases",
        "postgresql://ann:s3c ret@host/cases",
        "postgresql://ann:s3c%ret@host/cases",
        "postgresql://ann:s3c?ret@host/cases",
        "postgresql://ann:77?ret@host/cases",
        "postgresql:ann:s3cret@host/cases"
      })
  void signsInThePasswordThatWouldTakeTheAddressApartAreRefused(String location) {
    Throwable fault = catchThrowable(() -> Address.of(location, Map.of()));
    assertThat(fault).isInstanceOf(LedgerException.class).hasMessageContaining("%40 for @");
    assertThat(fault).hasNoCause().hasMessageNotContainingAny("s3c", "ret", "77");
  }
}
