package dev.coffer.app.tour;

import dev.coffer.core.money.Assets;
import dev.coffer.core.money.Chain;
import javafx.scene.control.ListView;

/** The payee book in pictures: a paid receiver is saved, gets a new address, and is paid while that one is cooling off. */
final class PayeeTour {
    private static final String NEWER = "TDrV66kAj2tcfzbKvG75Zj7iLNesmq94gn";

    private PayeeTour() {}

    static void walk(Stagehand hand, String paid) {
        hand.press("rail-payees");
        hand.awaitReady("payees-new");
        hand.picture("payees-empty");
        hand.press("rail-history");
        hand.awaitReady("detail-payee-go");
        hand.press("detail-payee-go");
        hand.awaitReady("payee-edit-save");
        hand.type("payee-edit-name", "Anna Lindqvist");
        hand.press("payee-edit-save");
        hand.picture("payee-document-missing");
        hand.type("payee-edit-document", "Claim form CLM-2041, page 2, signed 3 November");
        save(hand, "Anna Lindqvist", paid);
        add(hand, "Bakery Özdemir", Chain.POLYGON, "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb", "CLM-1987; CLM-2040");
        add(hand, "Jürgen Voß", Chain.BITCOIN, "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", "CLM-2052");
        change(hand);
        pay(hand);
    }

    private static void add(Stagehand hand, String name, Chain chain, String address, String claims) {
        hand.press("payees-new");
        hand.awaitReady("payee-edit-save");
        hand.type("payee-edit-name", name);
        Tour.choose(hand, "payee-edit-chain", chain);
        hand.type("payee-edit-address", address);
        hand.type("payee-edit-claims", claims);
        hand.type("payee-edit-document", "Claim form " + claims.substring(0, 8) + ", page 1");
        save(hand, name, address);
    }

    private static void save(Stagehand hand, String name, String address) {
        hand.press("payee-edit-save");
        hand.awaitReady("payee-name");
        hand.await(name + " in the book", () -> hand.text("payee-name").equals(name));
        hand.await("the list", () -> hand.call(() -> listed(hand, address)));
    }

    private static boolean listed(Stagehand hand, String address) {
        boolean[] found = {false};
        hand.with(
                "payees-list",
                node -> found[0] = ((ListView<?>) node)
                        .getItems().stream().anyMatch(row -> row.toString().contains(address)));
        return found[0];
    }

    private static void change(Stagehand hand) {
        hand.with(
                "payees-list", node -> ((ListView<?>) node).getSelectionModel().selectFirst());
        hand.awaitReady("payee-version");
        hand.press("payee-version");
        hand.awaitReady("payee-edit-address");
        hand.type("payee-edit-address", NEWER);
        hand.type("payee-edit-document", "E-mail of 20 November with a signed letter, checked by telephone");
        hand.picture("payee-new-address");
        save(hand, "Anna Lindqvist", NEWER);
        hand.picture("payees");
    }

    private static void pay(Stagehand hand) {
        hand.press("payee-pay");
        hand.awaitReady("payout-review");
        Tour.choose(hand, "payout-asset", Assets.of("USDT_TRX"));
        hand.type("payout-amount", "60");
        hand.type("payout-claim", "CLM-2077");
        hand.picture("payout-payee");
        String address = NEWER.substring(0, NEWER.length() - 1);
        hand.type("payout-address", address);
        hand.picture("payout-payee-detached");
        hand.type("payout-address", NEWER);
        hand.press("payout-review");
        hand.awaitReady("cooling-reason");
        hand.type("cooling-reason", "Confirmed by telephone under the number in the claim file");
        hand.picture("payout-cooling-off");
        hand.press("cooling-go-on");
        hand.awaitReady("review-back");
        hand.picture("review-payee");
        hand.press("review-back");
    }
}
