package dev.coffer.ui.payout;

import dev.coffer.ui.kit.Clipboard;
import dev.coffer.ui.kit.Delay;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.kit.Screen;
import dev.coffer.ui.kit.SystemClipboard;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The New-payout screen as the shell sees it: one page at a time, and the form keeps its contents behind the others. */
public final class PayoutScreen implements Screen {
    private final NewPayoutViewModel viewModel;
    private final PayoutFormView form;
    private final StackPane root = new StackPane();

    public PayoutScreen(NewPayoutViewModel viewModel) {
        this(viewModel, new SystemClipboard(), Delay.ofScreen());
    }

    PayoutScreen(NewPayoutViewModel viewModel, Clipboard clipboard, Delay delay) {
        this.viewModel = viewModel;
        this.form = new PayoutFormView(viewModel, clipboard, delay);
        root.setId("payout-screen");
        viewModel.stepProperty().subscribe(this::show);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown(Route route) {
        viewModel.form().lookAgain();
        viewModel.payees().judge();
        viewModel.drafts().look();
        if (route instanceof Route.NewPayout payout && payout.template() != null) {
            viewModel.takeOver(payout.template(), payout.secondAttempt());
        }
        if (route instanceof Route.NewPayout payout && payout.payee() != null) {
            viewModel.pay(payout.payee());
        }
    }

    @Override
    public void refresh() {
        viewModel.form().lookAgain();
        viewModel.form().askFeeAgain();
    }

    private void show(Step step) {
        switch (step) {
            case Step.Form ignored -> {
                boolean back = !root.getChildren().isEmpty();
                root.getChildren().setAll(form.node());
                if (back) {
                    form.focus();
                }
            }
            case Step.Similar similar -> {
                SimilarView view = new SimilarView(similar.viewModel());
                root.getChildren().setAll(view.node());
                view.focus();
            }
            case Step.Cooling cooling -> {
                CoolingView view = new CoolingView(cooling.viewModel());
                root.getChildren().setAll(view.node());
                view.focus();
            }
            case Step.Review review -> {
                ReviewView view = new ReviewView(review.viewModel());
                root.getChildren().setAll(view.node());
                view.focus();
            }
        }
    }
}
