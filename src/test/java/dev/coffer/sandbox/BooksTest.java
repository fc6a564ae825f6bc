package dev.coffer.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class BooksTest extends SandboxBench {

    private static final List<String> FATES = List.of("", "", "", "#fail", "#cancel", "#hold", "#fail-late");

    @Test
    void addUpOverManyPayouts() throws IOException {
        long seed = 20_260_921;
        System.out.println("seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        List<SandboxAsset> assets = List.of(SandboxAsset.values());
        for (int i = 0; i < 500; i++) {
            SandboxAsset asset = assets.get(random.nextInt(assets.size()));
            // Up to a twentieth of the opening balance each, so that some run dry.
            BigDecimal amount = asset.opening()
                    .multiply(BigDecimal.valueOf(random.nextInt(1, 50_000), 6))
                    .setScale(asset.decimals(), java.math.RoundingMode.UP);
            String comment = FATES.get(random.nextInt(FATES.size()));
            var answer = merchant.create(address(asset), amount.toPlainString(), asset.name(), comment, Merchant.key());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            pass(random.nextInt(400));
            if (i % 50 == 0) {
                assertThat(sandbox.audit().balanced()).isTrue();
            }
        }
        pass(60_000);
        assertThat(sandbox.audit().lines())
                .allSatisfy(
                        line -> assertThat(line.balanced()).as(line.toString()).isTrue());
        assertThat(sandbox.payouts().stream().map(SandboxPayout::state))
                .contains("COMPLETED", "FAILED", "CANCELED", "PENDING_CONFIRMATION");
        for (SandboxAsset asset : SandboxAsset.values()) {
            BigDecimal spent = sandbox.payouts().stream()
                    .filter(payout -> payout.currency().equals(asset.name()) && payout.transactionHash() != null)
                    .map(payout -> payout.amount().add(payout.fee()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(merchant.balance(asset.name()))
                    .isEqualByComparingTo(asset.opening().subtract(spent));
        }
    }

    @Test
    void chargeWhatTheTariffSaid() throws IOException {
        for (SandboxAsset asset : SandboxAsset.values()) {
            String amount = "0.12345678".substring(0, 2 + Math.min(asset.decimals(), 8));
            JsonNode items = Merchant.json(merchant.send(
                            "POST",
                            "/api/v1/tariff/extended-fee",
                            ("{\"timestamp\":%d,\"payload\":{\"items\":[{\"baseAmount\":%s,\"currency\":\"%s\","
                                            + "\"opType\":\"WITHDRAWAL\",\"feeType\":\"SERVICE\"}]}}")
                                    .formatted(clock.millis(), amount, asset.name())))
                    .path("items");
            JsonNode made = Merchant.json(merchant.create(address(asset), amount, asset.name(), "", Merchant.key()));
            JsonNode sender = items.path(0).path("feeSender");
            assertThat(made.path("calypsoFee").decimalValue())
                    .isEqualByComparingTo(sender.path("fee").decimalValue());
            BigDecimal before = merchant.balance(asset.name());
            pass(8_000);
            assertThat(before.subtract(merchant.balance(asset.name())))
                    .isEqualByComparingTo(sender.path("amount")
                            .decimalValue()
                            .add(sender.path("fee").decimalValue()));
        }
    }

    @Test
    void surviveARestart(@TempDir Path folder) throws IOException {
        SandboxOptions options = SandboxOptions.defaults().withDataDir(folder);
        restart(options);
        String account = sandbox.account();
        String secret = sandbox.apiSecret();
        String key = Merchant.key();
        String done = Merchant.json(merchant.create(Merchant.TRON, "7", "TRX", "", key))
                .path("id")
                .stringValue();
        pass(8_000);
        String halfway = merchant.created("#fail");
        String held = merchant.created("#hold");
        pass(3_000);
        BigDecimal balance = merchant.balance("USDT_TRX");
        restart(options.withSpeed(new BigDecimal("0.25")));
        assertThat(sandbox.account()).isEqualTo(account);
        assertThat(sandbox.apiSecret()).isEqualTo(secret);
        assertThat(merchant.balance("USDT_TRX")).isEqualByComparingTo(balance);
        assertThat(merchant.state(done)).isEqualTo("COMPLETED");
        assertThat(merchant.state(halfway)).isEqualTo("IN_PROGRESS");
        assertThat(merchant.state(held)).isEqualTo("PENDING_CONFIRMATION");
        assertThat(Merchant.code(merchant.create(Merchant.TRON, "7", "TRX", "", key)))
                .isEqualTo("016");
        pass(13_000);
        assertThat(merchant.state(halfway)).isEqualTo("FAILED");
        assertThat(sandbox.audit().balanced()).isTrue();
        assertThat(sandbox.payouts()).hasSize(3);
    }

    @Test
    void temporaryOnesLeaveNothing() throws IOException {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        Path folder = sandbox.folder();
        assertThat(folder).startsWith(parent).exists();
        String secret = sandbox.apiSecret();
        restart(SandboxOptions.defaults());
        assertThat(Files.exists(folder)).isFalse();
        assertThat(sandbox.apiSecret()).isNotEqualTo(secret).matches("[0-9a-f]{32}");
        assertThat(sandbox.apiKey()).matches("[0-9a-f]{32}");
        assertThat(sandbox.account()).matches("0x[0-9a-f]{40}");
    }

    @Test
    void saysThatThePortIsTaken() {
        assertThatThrownBy(() -> Sandbox.start(SandboxOptions.defaults().withPort(sandbox.port()), clock, threads))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("port " + sandbox.port());
    }

    @Test
    void belongToOneSandboxAtATime(@TempDir Path folder) {
        SandboxOptions options = SandboxOptions.defaults().withDataDir(folder);
        restart(options);
        assertThatThrownBy(() -> Sandbox.start(options, clock, threads))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another sandbox");
    }

    private static String address(SandboxAsset asset) {
        return switch (asset.chain()) {
            case BITCOIN -> "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";
            case ETHEREUM, BINANCE_SMART_CHAIN, POLYGON -> "0x00112233445566778899aabbccddeeff00112233";
            case TRON -> Merchant.TRON;
            case DOGECOIN -> "DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L";
        };
    }
}
