package dev.coffer.export;

import dev.coffer.core.export.PayoutRecord;
import dev.coffer.core.export.ReceiptRequest;
import dev.coffer.core.payout.Payout;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * One payout on paper: everything that a claim file needs years later, in words, with nothing shortened. It says on every page what it is
 * and as of when, so that a print of a payout under way is never taken for proof that it was paid.
 */
public final class ReceiptPdf {
    private final Clock clock;
    private final String program;
    private final boolean training;

    /**
     * @param program  name and version, printed at the foot
     * @param training no money moves in that workspace, which the paper says in large letters
     */
    public ReceiptPdf(Clock clock, String program, boolean training) {
        this.clock = clock;
        this.program = program;
        this.training = training;
    }

    /** Throws {@code FailureException(Storage)} with no file made or changed. */
    public void write(PayoutRecord record, ReceiptRequest request) {
        Instant now = clock.instant();
        try (Delivery file = new Delivery(request.target())) {
            try (PDDocument document = new PDDocument();
                    OutputStream out = file.out()) {
                describe(document, record.payout(), now);
                ReceiptPages.draw(document, record, request, new ReceiptPages.Imprint(program, now, training));
                document.save(out);
            }
            file.complete();
            file.arrive();
        } catch (IOException e) {
            throw PayoutExport.failed(request.target(), e);
        }
    }

    private void describe(PDDocument document, Payout payout, Instant now) {
        PDDocumentInformation about = document.getDocumentInformation();
        about.setTitle(
                "Receipt of payout " + payout.id() + ", claim " + payout.draft().claimReference());
        about.setCreator(program);
        Calendar made = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        made.setTimeInMillis(now.toEpochMilli());
        about.setCreationDate(made);
    }
}
