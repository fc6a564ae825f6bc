package dev.coffer.ui.payout;

/** How far a person has come with one payout. */
public sealed interface Step {

    record Form() implements Step {}

    record Similar(SimilarViewModel viewModel) implements Step {}

    record Cooling(CoolingViewModel viewModel) implements Step {}

    record Review(ReviewViewModel viewModel) implements Step {}
}
