package dev.coffer.ui.payee;

import dev.coffer.core.payee.Payee;

/** What stands beside the list. */
public sealed interface PayeePage {

    record Nothing() implements PayeePage {}

    record Detail(Payee payee) implements PayeePage {}

    record Editor(PayeeEditorViewModel viewModel) implements PayeePage {}

    record Import(PayeeImportViewModel viewModel) implements PayeePage {}
}
