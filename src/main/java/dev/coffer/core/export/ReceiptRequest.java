package dev.coffer.core.export;

import dev.coffer.core.payout.PayoutId;
import java.nio.file.Path;
import java.time.ZoneId;

/**
 * One payout on paper.
 *
 * @param zone   whose local time stands beside UTC
 * @param target the PDF to write; one that is there is replaced, whole
 */
public record ReceiptRequest(PayoutId payout, PaperSize paper, ZoneId zone, Path target) {}
