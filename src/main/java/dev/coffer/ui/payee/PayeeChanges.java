package dev.coffer.ui.payee;

import dev.coffer.core.payee.PayeeRules;
import dev.coffer.core.payee.PlanPayeeImport;
import dev.coffer.core.payee.SavePayee;

/** What changes the book, and by which rules the screen judges at every key. */
public record PayeeChanges(PayeeRules rules, SavePayee save, PlanPayeeImport plan) {}
