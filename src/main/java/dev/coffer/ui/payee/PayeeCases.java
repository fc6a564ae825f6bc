package dev.coffer.ui.payee;

import dev.coffer.core.payee.CoolOffSetting;
import dev.coffer.core.payee.PayeeFiles;
import dev.coffer.core.payee.PayeeRules;
import dev.coffer.core.payee.PlanPayeeImport;
import dev.coffer.core.payee.PublishedPayeeBook;
import dev.coffer.core.payee.SavePayee;

/** What the screen can have done, and by which rules it judges at every key. */
public record PayeeCases(
        PublishedPayeeBook book,
        PayeeRules rules,
        SavePayee save,
        PlanPayeeImport plan,
        PayeeFiles files,
        CoolOffSetting coolOff) {}
