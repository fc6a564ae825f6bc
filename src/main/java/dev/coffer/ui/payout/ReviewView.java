package dev.coffer.ui.payout;

import dev.coffer.core.payout.ExecutionDate;
import dev.coffer.core.payout.OverrideReason;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.ui.kit.Banner;
import dev.coffer.ui.kit.ChainBadge;
import dev.coffer.ui.kit.Forms;
import dev.coffer.ui.kit.GroupedAddress;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One page with everything that will be signed, nothing shortened, and the only button in the program that moves money. */
final class ReviewView {
    private static final double FIGURES_WIDTH = 330;

    private final ReviewViewModel review;
    private final PayoutDraft draft;
    private final Button back = new Button("_Back");
    private final ReviewProof proof;
    private final VBox root;

    ReviewView(ReviewViewModel review) {
        this.review = review;
        this.draft = review.facts().draft();
        this.proof = new ReviewProof(review);
        GroupedAddress address = new GroupedAddress(draft.depositAddress().text());
        address.setId("review-address");
        address.getStyleClass().add("review-address");
        VBox left = Forms.card(
                beside(block("You pay", amount()), block("On the chain", chain())),
                block("To this address. " + EarlierText.of(review.facts().earlier(), draft.chain()), receiver(address)),
                beside(
                        block("Claim reference", text("review-claim", draft.claimReference())),
                        block(
                                "From account",
                                text("review-account", review.facts().account()))),
                block("Calypso will see", text("review-comment", draft.wireComment())),
                block("When", when()));
        OverrideReason reason = OverrideReason.of(draft.overrideReason());
        if (reason.similar() != null) {
            left.getChildren()
                    .add(block(
                            "Paid although something similar exists, because",
                            text("review-reason", reason.similar())));
        }
        if (reason.cooling() != null) {
            left.getChildren()
                    .add(block(
                            "Paid before the address has cooled off, because",
                            text("review-cooling", reason.cooling())));
        }
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        PreviewPane figures = new PreviewPane(review.previewProperty(), false);
        figures.setMinWidth(FIGURES_WIDTH);
        figures.setPrefWidth(FIGURES_WIDTH);
        figures.setMaxWidth(FIGURES_WIDTH);
        VBox content = new VBox(12, new HBox(16, left, figures));
        ScrollPane scroll = Pages.scrolling(content);
        SeenWatch.on(scroll, address, review::wholeAddressShown);
        root = Pages.page(
                Forms.heading("Review payout"),
                FailureBanner.of(review.failureProperty(), null),
                remarks(),
                scroll,
                proof.node(),
                actions());
    }

    Node node() {
        return root;
    }

    void focus() {
        if (!proof.focus()) {
            back.requestFocus();
        }
    }

    private VBox amount() {
        Label amount = text("review-amount", review.facts().amount());
        amount.getStyleClass().setAll("label", "review-amount");
        Label estimate = text("review-estimate", review.facts().estimate());
        estimate.getStyleClass().setAll("label", "review-estimate");
        return new VBox(amount, estimate);
    }

    private HBox chain() {
        ChainBadge badge = new ChainBadge(draft.chain());
        badge.setId("review-chain");
        badge.getStyleClass().add("review-chain");
        return new HBox(badge);
    }

    private Node receiver(Node address) {
        if (review.payee().isEmpty()) {
            return address;
        }
        Label payee = text("review-payee", review.payee());
        payee.getStyleClass().add("review-payee");
        return new VBox(4, payee, address);
    }

    private Label when() {
        ExecutionDate date = draft.executionDate();
        return text(
                "review-when",
                date == null
                        ? "Now, as soon as it is confirmed"
                        : WhenText.local(date.instant(), date.zone()) + "\n"
                                + review.facts().preview().line("when").note());
    }

    private Banner remarks() {
        Banner banner = new Banner();
        banner.setId("review-remarks");
        if (!review.facts().remarks().isEmpty()) {
            banner.show(
                    Banner.Kind.WARNING,
                    "Before you confirm",
                    String.join("\n", review.facts().remarks()),
                    "",
                    null);
        }
        return banner;
    }

    private HBox actions() {
        back.setId("review-back");
        back.setAccessibleText("Back");
        back.setCancelButton(true);
        back.disableProperty().bind(review.underWayProperty());
        back.setOnAction(event -> review.back());
        Button confirm = new Button();
        confirm.setId("review-confirm");
        confirm.setMnemonicParsing(false);
        confirm.getStyleClass().add("accent");
        String label = "Confirm and pay " + review.facts().amount();
        confirm.textProperty().bind(review.underWayProperty().map(under -> under ? "Entering …" : label));
        confirm.setAccessibleText(label);
        confirm.setMinWidth(Region.USE_PREF_SIZE);
        confirm.disableProperty().bind(review.canConfirmProperty().not());
        confirm.setOnAction(event -> review.confirm());
        Label missing = Forms.sentence("");
        missing.setId("review-missing");
        missing.getStyleClass().add("payout-missing");
        missing.textProperty().bind(review.missingProperty());
        HBox.setHgrow(missing, Priority.ALWAYS);
        missing.setMaxWidth(Double.MAX_VALUE);
        back.setMinWidth(Region.USE_PREF_SIZE);
        HBox actions = new HBox(missing, back, confirm);
        actions.getStyleClass().add("payout-actions");
        return actions;
    }

    private static HBox beside(VBox left, VBox right) {
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        right.setMinWidth(Region.USE_PREF_SIZE);
        return new HBox(16, left, right);
    }

    private static VBox block(String caption, Node value) {
        Label label = new Label(caption);
        label.getStyleClass().add("review-caption");
        VBox block = new VBox(label, value);
        block.getStyleClass().add("review-block");
        return block;
    }

    private static Label text(String id, String text) {
        Label label = Forms.sentence(text);
        label.setId(id);
        label.getStyleClass().add("review-text");
        return label;
    }
}
