package dev.coffer.app.tour;

import dev.coffer.app.CommandFailed;
import dev.coffer.app.Console;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Assets;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.Reserves;
import dev.coffer.ui.kit.SystemClipboard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

/** A picture of everything that the payout form refuses, asks or warns of, so that each sentence is read where it will stand. */
final class WarningTour {
    /** The example of EIP-55. */
    private static final String ALICE = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

    private static final String BOB = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359";
    private static final String TWIN = "0x5aaeb000000000000000000000000000000beaed";
    /** The example of BIP-173, with one letter of it mistyped below. */
    private static final String COIN = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";

    private static final String USDT_CONTRACT = "0xdAC17F958D2ee523a2206206994597C13D831ec7";
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Stagehand hand;
    private final Console console;
    private final Clock clock;

    WarningTour(Stagehand hand, Console console, Clock clock) {
        this.hand = hand;
        this.console = console;
        this.clock = clock;
    }

    /** @param paidOnTron an address that was paid on Tron before */
    void run(String paidOnTron) {
        hand.press("rail-payout");
        hand.awaitReady("payout-review");
        addresses(paidOnTron);
        amounts(paidOnTron);
        times();
        fill(Chain.ETHEREUM, "USDT", ALICE, "25", "CLM-3001");
        confirm(ALICE);
        hand.await(
                "the payout to a new receiver",
                () -> Tour.newest(console).filter(Tour::isCompleted).isPresent());
        radar();
        reserves();
        firstOnChain();
        clipboard();
        drafts();
    }

    private void addresses(String paidOnTron) {
        fill(Chain.ETHEREUM, "USDT", paidOnTron, "100", "CLM-3001");
        refused("wrong-chain");
        fill(Chain.BITCOIN, "BTC", COIN.replace("g4y5", "g4z5"), "0.01", "CLM-3001");
        refused("mistyped-address");
        fill(Chain.ETHEREUM, "USDT", USDT_CONTRACT, "100", "CLM-3001");
        refused("token-contract");
        fill(Chain.BITCOIN, "BTC", "bitcoin:" + COIN + "?amount=0.5", "0.05", "CLM-3001");
        hand.light("warning-link-differs");
    }

    private void amounts(String paidOnTron) {
        fill(Chain.TRON, "USDT_TRX", paidOnTron, "1.234", "CLM-3001");
        refused("ambiguous-amount");
        fill(Chain.TRON, "USDT_TRX", paidOnTron, "1.2345678", "CLM-3001");
        refused("too-many-digits");
        fill(Chain.TRON, "USDT_TRX", paidOnTron, "12505", "CLM-3001");
        hand.await("the outlier", () -> hand.help("payout-amount").contains("times the largest"));
        hand.light("warning-outlier");
        hand.press("payout-max");
        hand.await("Max", () -> hand.help("payout-amount").contains("Everything that is free"));
        hand.light("warning-max");
    }

    private void times() {
        fill(Chain.BITCOIN, "BTC", COIN, "0.01", "CLM-3001");
        hand.with("payout-when-scheduled", node -> ((ToggleButton) node).setSelected(true));
        Tour.choose(hand, "payout-zone", ZONE);
        ZoneOffsetTransition gap = next(true);
        at(gap.getDateTimeBefore().plusMinutes(30));
        refused("skipped-hour");
        ZoneOffsetTransition overlap = next(false);
        at(overlap.getDateTimeAfter().plusMinutes(30));
        refused("hour-twice");
        hand.with("payout-when-now", node -> ((ToggleButton) node).setSelected(true));
    }

    private void radar() {
        fill(Chain.ETHEREUM, "USDT", TWIN, "100", "CLM-3002");
        refused("look-alike");
    }

    /** A scheduled payout takes most of the balance, though the balance still shows it. */
    private void reserves() {
        Asset usdt = Assets.of("USDT");
        Amount balance = console.desk()
                .balances()
                .current()
                .flatMap(snapshot -> snapshot.of(usdt))
                .orElseThrow(() -> new CommandFailed("The sandbox holds no USDT."));
        BigDecimal most = balance.value().multiply(new BigDecimal("0.9")).setScale(0, RoundingMode.DOWN);
        fill(Chain.ETHEREUM, "USDT", BOB, most.toPlainString(), "CLM-3003");
        hand.with("payout-when-scheduled", node -> ((ToggleButton) node).setSelected(true));
        Tour.choose(hand, "payout-zone", ZONE);
        at(LocalDateTime.ofInstant(clock.instant(), ZONE).plusDays(3));
        confirm(BOB);
        hand.await("the reserve", () -> {
            Reserves now = console.desk().reserves().current();
            return now.of(usdt).isPositive();
        });
        hand.press("rail-payout");
        hand.with("payout-when-now", node -> ((ToggleButton) node).setSelected(true));
        fill(Chain.ETHEREUM, "USDT", ALICE, most.toPlainString(), "CLM-3004");
        refused("over-balance");
    }

    private void firstOnChain() {
        fill(Chain.POLYGON, "USDT_MATIC", ALICE, "25", "CLM-3005");
        hand.await("the earlier payments", () -> hand.text("payout-earlier").contains("never on Polygon"));
        hand.light("warning-first-on-chain");
        hand.press("payout-review");
        hand.awaitReady("review-chain-name");
        hand.light("warning-first-on-chain-review");
        hand.press("review-back");
    }

    private void clipboard() {
        SystemClipboard system = new SystemClipboard();
        hand.with("payout-address", node -> {
            system.put(ALICE);
            ((TextField) node).selectAll();
            ((TextField) node).paste();
            system.put(TWIN);
        });
        hand.await("the alarm", () -> hand.name("payout-address").contains("Stop:"));
        hand.light("warning-clipboard-differs");
        hand.press("rail-history");
        hand.awaitReady("detail-template");
        hand.with("detail-receiver-copy", node -> {
            ((Button) node).fire();
            system.put(TWIN);
        });
        hand.await("the warning", () -> hand.sees("copy-alarm"));
        hand.light("warning-clipboard-replaced");
        hand.press("copy-alarm-dismiss");
    }

    private void drafts() {
        hand.press("detail-template");
        hand.await("the template", () -> hand.sees("payout-put-back"));
        hand.type("payout-amount", "310");
        hand.press("rail-history");
        hand.press("detail-template");
        hand.await("the drafts", () -> hand.size("payout-drafts-rows") == 2);
        hand.light("warning-template-and-drafts");
    }

    private void confirm(String address) {
        hand.press("payout-review");
        hand.awaitReady("review-chain-name");
        hand.type("review-chain-name", "Ethereum");
        hand.type("review-last-six", address.substring(address.length() - 6));
        hand.awaitReady("review-confirm");
        hand.press("review-confirm");
        hand.awaitReady("history-table");
    }

    private void fill(Chain chain, String code, String address, String amount, String claim) {
        hand.press("rail-payout");
        Tour.choose(hand, "payout-chain", chain);
        Tour.choose(hand, "payout-asset", Assets.of(code));
        hand.type("payout-address", address);
        hand.type("payout-amount", amount);
        hand.type("payout-claim", claim);
    }

    /** What stands against it is told when the review is asked for. */
    private void refused(String picture) {
        hand.press("payout-review");
        if (!hand.sees("payout-review")) {
            throw new CommandFailed("The form let “" + picture + "” through.");
        }
        hand.light("warning-" + picture);
    }

    private void at(LocalDateTime moment) {
        hand.type("payout-time", DateTimeFormatter.ofPattern("HH:mm").format(moment));
        hand.with("payout-date", node -> type(node, DateTimeFormatter.ISO_LOCAL_DATE.format(moment)));
    }

    private static void type(Node picker, String date) {
        ((DatePicker) picker).getEditor().setText(date);
    }

    private ZoneOffsetTransition next(boolean gap) {
        ZoneOffsetTransition found = ZONE.getRules().nextTransition(clock.instant());
        return found.isGap() == gap ? found : ZONE.getRules().nextTransition(found.getInstant());
    }
}
