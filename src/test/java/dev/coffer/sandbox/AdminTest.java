package dev.coffer.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AdminTest extends SandboxBench {

    @Test
    void showsTheBooks() throws IOException {
        String key = Merchant.key();
        merchant.create(Merchant.TRON, "12.50", "USDT_TRX", "Invoice 2041", key);
        merchant.create(Merchant.TRON, "12.50", "USDT_TRX", "Invoice 2041", key);
        JsonNode payout = Merchant.json(merchant.admin("GET", "payouts", ""))
                .path("payouts")
                .path(0);
        assertThat(payout.path("idempotencyKey").stringValue()).isEqualTo(key);
        assertThat(payout.path("depositAddress").stringValue()).isEqualTo(Merchant.TRON);
        assertThat(payout.path("amount").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(payout.path("currency").stringValue()).isEqualTo("USDT_TRX");
        assertThat(payout.path("comment").stringValue()).isEqualTo("Invoice 2041");
        assertThat(payout.path("state").stringValue()).isEqualTo("CREATED");
        assertThat(payout.path("executionDate").isNull()).isTrue();
        assertThat(payout.path("acceptedAt").stringValue()).isEqualTo("2026-09-21T14:13:20.114Z");
        assertThat(payout.path("createRequests").intValue()).isEqualTo(2);
        assertThat(payout.path("refusedRepeats").intValue()).isEqualTo(1);
    }

    @Test
    void setsFaults() throws IOException {
        HttpResponse<String> set = merchant.admin("PUT", "faults", "{\"html.create\":\"0.5\",\"clock-offset\":-30}");
        assertThat(set.body()).isEqualTo("{\"html.create\":\"0.5\",\"clock-offset\":\"-30\"}");
        assertThat(merchant.admin("GET", "faults", "").body()).isEqualTo(set.body());
        assertThat(sandbox.faults().current()).containsEntry("clock-offset", "-30");
        HttpResponse<String> wrong = merchant.admin("PUT", "faults", "{\"gremlins\":\"1\"}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("drop-after-accept");
        assertThat(sandbox.faults().current()).hasSize(2);
        merchant.admin("PUT", "faults", "{}");
        assertThat(sandbox.faults().current()).isEmpty();
    }

    @Test
    void keepsCreateBodiesToTheByteAndNoSecret() throws IOException {
        String body = merchant.envelope(Merchant.order(Merchant.TRON, "12.50", "USDT_TRX", "Zürich  £", Merchant.key()))
                .replace(",", ",\n ");
        merchant.send("POST", "/api/v1/payout/create", body);
        HttpResponse<String> answer = merchant.admin("GET", "requests", "");
        JsonNode seen = Merchant.json(answer).path("requests").path(0);
        assertThat(new String(
                        Base64.getDecoder().decode(seen.path("bodyBase64").stringValue()), StandardCharsets.UTF_8))
                .isEqualTo(body);
        assertThat(seen.path("headers").path("content-type").stringValue()).isEqualTo("application/json");
        assertThat(seen.path("headers").has("key")).isFalse();
        assertThat(answer.body()).doesNotContain(sandbox.apiKey(), Merchant.sign(body, sandbox.apiSecret()));
        assertThat(sandbox.requests().getFirst().body()).isEqualTo(body);
    }

    @Test
    void keepsTheLastThousandRequests() {
        SeenRequests requests = new SeenRequests();
        for (int i = 0; i < 1_003; i++) {
            requests.add(new SeenRequest(clock.instant(), java.util.Map.of(), Integer.toString(i)));
        }
        assertThat(requests.all()).hasSize(1_000);
        assertThat(requests.all().getFirst().bodyBase64()).isEqualTo("3");
    }

    @Test
    void releasesOnlyWhatIsHeld() throws IOException {
        String id = merchant.created("#hold");
        assertThat(Merchant.code(merchant.admin("POST", "release", "{\"id\":\"" + id + "\"}")))
                .isEqualTo("012");
        pass(1_000);
        HttpResponse<String> released = merchant.admin("POST", "release", "{\"id\":\"" + id + "\"}");
        assertThat(released.body()).isEqualTo("{\"id\":\"" + id + "\",\"state\":\"CONFIRMED\"}");
        assertThat(Merchant.code(merchant.admin("POST", "release", "{\"id\":\"1\"}")))
                .isEqualTo("004");
        assertThatThrownBy(() -> sandbox.release(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void forcesAnyStateAndTheMoneyFollows() throws IOException {
        BigDecimal before = merchant.balance("USDT_TRX");
        BigDecimal after = before.subtract(new BigDecimal("13.75"));
        String id = merchant.created("x");
        force(id, "TELEPORTED");
        pass(60_000);
        assertThat(merchant.state(id)).isEqualTo("TELEPORTED");
        assertThat(merchant.balance("USDT_TRX")).isEqualByComparingTo(before);
        force(id, "COMPLETED");
        assertThat(merchant.payout(id).path("transactionHash").isString()).isTrue();
        assertThat(merchant.balance("USDT_TRX")).isEqualByComparingTo(after);
        force(id, "TELEPORTED");
        assertThat(merchant.balance("USDT_TRX")).isEqualByComparingTo(after);
        force(id, "FAILED");
        assertThat(merchant.balance("USDT_TRX")).isEqualByComparingTo(before);
        assertThat(sandbox.audit().balanced()).isTrue();
    }

    @Test
    void auditsEveryCurrency() throws IOException {
        merchant.created("x");
        pass(8_000);
        JsonNode audit = Merchant.json(merchant.admin("GET", "audit", ""));
        assertThat(audit.path("balanced").booleanValue()).isTrue();
        assertThat(audit.path("assets").size()).isEqualTo(14);
        for (JsonNode asset : audit.path("assets")) {
            boolean used = asset.path("currency").stringValue().equals("USDT_TRX");
            assertThat(asset.path("taken").decimalValue()).isEqualByComparingTo(used ? "13.75" : "0");
        }
    }

    @Test
    void isNotForWebPages() throws IOException {
        assertThat(merchant.admin("GET", "payouts", "", "Origin", "http://page.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(merchant.admin("GET", "nothing", "").statusCode()).isEqualTo(404);
    }

    @Test
    void announcesItselfInOneLine() {
        JsonNode line = Merchant.JSON.readTree(sandbox.announcement().toJson());
        assertThat(line.propertyNames()).containsExactly("url", "account", "apiKey", "apiSecret");
        assertThat(line.path("url").stringValue()).isEqualTo(sandbox.url()).startsWith("http://127.0.0.1:");
        assertThat(sandbox.announcement().toString()).doesNotContain(sandbox.apiSecret());
    }

    private void force(String id, String state) throws IOException {
        assertThat(merchant.admin("POST", "state", "{\"id\":\"%s\",\"state\":\"%s\"}".formatted(id, state))
                        .statusCode())
                .isEqualTo(200);
    }
}
