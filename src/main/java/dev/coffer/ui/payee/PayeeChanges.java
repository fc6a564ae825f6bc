package dev.coffer.ui.payee;

import dev.coffer.core.payee.PayeeRules;
import dev.coffer.core.payee.PlanPayeeImport;
import dev.coffer.core.payee.SavePayee;
import dev.coffer.ui.kit.LikenessWatch;

/**
 * What changes the book, and by which rules the screen judges at every key.
 *
 * @param radar what {@code rules} ask, whose answers come later
 */
public record PayeeChanges(PayeeRules rules, LikenessWatch radar, SavePayee save, PlanPayeeImport plan) {}
