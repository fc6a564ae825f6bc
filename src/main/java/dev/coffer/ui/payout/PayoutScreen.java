package dev.coffer.ui.payout;

import dev.coffer.ui.kit.Route;
import dev.coffer.ui.kit.Screen;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The New-payout screen as the shell sees it: one page at a time, and the form keeps its contents behind the others. */
public final class PayoutScreen implements Screen {
    private final NewPayoutViewModel viewModel;
    private final PayoutFormView form;
    private final StackPane root = new StackPane();

    public PayoutScreen(NewPayoutViewModel viewModel) {
        this.viewModel = viewModel;
        this.form = new PayoutFormView(viewModel);
        root.setId("payout-screen");
        viewModel.stepProperty().subscribe(this::show);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown(Route route) {
        viewModel.form().tick();
        viewModel.payees().judge();
        if (route instanceof Route.NewPayout payout && payout.template() != null) {
            viewModel.takeOver(payout.template());
        }
        if (route instanceof Route.NewPayout payout && payout.payee() != null) {
            viewModel.pay(payout.payee());
        }
    }

    @Override
    public void refresh() {
        viewModel.form().tick();
        viewModel.form().askFeeAgain();
    }

    private void show(Step step) {
        switch (step) {
            case Step.Form ignored -> root.getChildren().setAll(form.node());
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
