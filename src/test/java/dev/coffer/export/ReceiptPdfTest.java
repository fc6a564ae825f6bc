package dev.coffer.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.coffer.core.address.Address;
import dev.coffer.core.export.PaperSize;
import dev.coffer.core.export.PayoutRecord;
import dev.coffer.core.export.ReceiptRequest;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Assets;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.ExecutionDate;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutChange;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.RemotePayout;
import dev.coffer.support.MutableClock;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads the paper again; {@code target/ui-shots} keeps pictures of it, to be looked at. */
final class ReceiptPdfTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant CONFIRMED = Instant.parse("2026-11-21T09:14:03Z");
    private static final String HASH = "0x5c504ed432cb51138bcf09aa5e8a410dd4a1e204ef84bfed1be16dfba1b22060";
    private static final String ADDRESS = "0x52908400098527886E0F7030069857D2E4169EE7";
    private static final PayoutId ID = new PayoutId(1042);

    @TempDir
    Path folder;

    private static PayoutRecord paid(String comment, @Nullable ExecutionDate date, int remarks) {
        PayoutDraft draft = new PayoutDraft(
                UUID.fromString("00000000-0000-4000-8000-00000000000d"),
                new Address(Chain.ETHEREUM, ADDRESS),
                Amount.of(Assets.of("USDT"), "1250.5"),
                "CLM-2041/7",
                comment,
                date,
                new PayoutId(1017),
                null);
        Payout payout = new Payout(
                ID,
                IdempotencyKey.parse("5d0b7c1e-3f7a-4c52-9a53-0d6a2b1c9e77"),
                draft,
                "0x00112233445566778899aabbccddeeff00112233",
                "Anna Schäfer",
                CONFIRMED,
                Outbox.queued(CONFIRMED).sending(CONFIRMED).accepted(CONFIRMED.plusSeconds(1)),
                remote(draft),
                CONFIRMED.plusSeconds(400),
                null,
                null);
        return new PayoutRecord(payout, timeline(remarks));
    }

    private static RemotePayout remote(PayoutDraft draft) {
        return new RemotePayout(
                "481516",
                "0x00112233445566778899aabbccddeeff00112233",
                ADDRESS,
                draft.amount(),
                Amount.of(Assets.of("USDT"), "12.505"),
                null,
                PayoutState.COMPLETED,
                CONFIRMED,
                HASH,
                draft.wireComment(),
                null,
                null,
                List.of(),
                null,
                null,
                "{}");
    }

    private static List<PayoutChange> timeline(int remarks) {
        List<PayoutChange> lines = new ArrayList<>();
        lines.add(change(0, PayoutChange.Kind.OUTBOX, "QUEUED", null));
        lines.add(change(0, PayoutChange.Kind.OUTBOX, "SENDING", "attempt 1"));
        lines.add(change(1, PayoutChange.Kind.OUTBOX, "ACCEPTED", "Calypso id 481516"));
        lines.add(change(1, PayoutChange.Kind.REMOTE, "CREATED", null));
        for (int i = 0; i < remarks; i++) {
            lines.add(change(2 + i, PayoutChange.Kind.REMARK, "withdrawal error", "NOT_ENOUGH_FUNDS, look-up " + i));
        }
        lines.add(change(185, PayoutChange.Kind.REMOTE, "IN_PROGRESS", null));
        lines.add(change(185, PayoutChange.Kind.REMARK, "transaction hash", HASH));
        lines.add(change(400, PayoutChange.Kind.REMOTE, "COMPLETED", null));
        return lines;
    }

    private static PayoutChange change(int seconds, PayoutChange.Kind kind, String to, @Nullable String detail) {
        return new PayoutChange(ID, CONFIRMED.plusSeconds(seconds), kind, null, to, detail);
    }

    private PDDocument written(PayoutRecord record, PaperSize paper, boolean training) throws IOException {
        Path file = folder.resolve("receipt.pdf");
        new ReceiptPdf(MutableClock.atNoon(), "Coffer 1.2.3", training)
                .write(record, new ReceiptRequest(ID, paper, BERLIN, file));
        return Loader.loadPDF(Files.readAllBytes(file));
    }

    private static String text(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper.getText(document).replace('\u00a0', ' ').replace('\u2009', ' ');
    }

    private static void picture(PDDocument document, String name) throws IOException {
        Files.createDirectories(Path.of("target", "ui-shots"));
        for (int page = 0; page < document.getNumberOfPages(); page++) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, 110);
            ImageIO.write(
                    image,
                    "png",
                    Path.of("target", "ui-shots", name + "-" + (page + 1) + ".png")
                            .toFile());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everythingStandsOnThePaperInWords(PaperSize paper) throws Exception {
        try (PDDocument document = written(paid("Water damage, Hafenstraße 9", null, 0), paper, false)) {
            picture(document, "receipt-" + paper);
            String text = text(document);
            assertThat(text)
                    .contains(
                            "claim CLM-2041/7",
                            "1 250.5 USDT · Ethereum",
                            "Receiver on Ethereum",
                            "0x 5290 8400 0985 2788 6E0F 7030 0698 57D2 E416 9EE7",
                            "Completed",
                            "The funds were credited to the receiver.",
                            "12.505 USDT · Ethereum",
                            "Water damage, Hafenstraße 9",
                            "Anna Schäfer",
                            "21 November 2026, 10:14:03 +01:00 (Europe/Berlin)",
                            "21 Nov 2026 09:14:03 UTC",
                            "As soon as possible",
                            "5d0b7c1e-3f7a-4c52-9a53-0d6a2b1c9e77",
                            "In progress",
                            "for 3 min 35 s",
                            "Page 1 of 1",
                            "not a statement by Calypso",
                            "made on 23 November 2026, 13:00:00 +01:00 (Europe/Berlin)")
                    .doesNotContain("TRAINING", "COMPLETED", "Unicode");
            assertThat(text.replaceAll("\\s", "")).contains(HASH);
            assertThat(document.getPage(0).getMediaBox().getWidth())
                    .isEqualTo(paper == PaperSize.A4 ? 595.27563f : 612f);
            everyFontIsEmbedded(document);
        }
    }

    private static void everyFontIsEmbedded(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void theCodeHoldsTheHash() throws Exception {
        try (PDDocument document = written(paid("", null, 0), PaperSize.A4, false)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 200);
            int width = page.getWidth();
            int height = page.getHeight();
            LuminanceSource source =
                    new RGBLuminanceSource(width, height, page.getRGB(0, 0, width, height, null, 0, width));
            assertThat(new QRCodeReader()
                            .decode(new BinaryBitmap(new HybridBinarizer(source)))
                            .getText())
                    .isEqualTo(HASH);
        }
    }

    @Test
    void aScheduledOneShowsWhatWasTypedItsZoneAndUtc() throws Exception {
        ExecutionDate date = new ExecutionDate(
                Instant.parse("2026-12-01T08:15:00Z"), ZoneId.of("Asia/Kathmandu"), "1 Dec 2026 14:00");
        try (PDDocument document = written(paid("", date, 0), PaperSize.A4, true)) {
            assertThat(text(document))
                    .contains(
                            "Typed: 1 Dec 2026 14:00, in Asia/Kathmandu",
                            "1 December 2026, 14:00:00 +05:45 (Asia/Kathmandu)",
                            "1 Dec 2026 08:15:00 UTC",
                            "TRAINING · no money moved");
            picture(document, "receipt-scheduled");
        }
    }

    @Test
    void aLongOneGoesOnOverleafAndLosesNothing() throws Exception {
        String comment = ("Ζημιά από νερό στον τρίτο όροφο. Ущерб от воды. " + "Größe: 3 m². ").repeat(25) + "END";
        try (PDDocument document = written(paid(comment, null, 60), PaperSize.LETTER, false)) {
            String text = text(document);
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            assertThat(text).contains("Page 2 of " + document.getNumberOfPages(), "END", ", continued");
            String whole = text.replaceAll("\\s", "");
            for (int i = 0; i < 60; i++) {
                assertThat(text).containsPattern("look-up " + i + "\\b");
            }
            assertThat(whole).contains("Ущербот", "Ζημιάαπόνερό");
            picture(document, "receipt-long");
        }
    }

    @Test
    void whatTheFontLacksIsNamedAndNotLeftOut() throws Exception {
        try (PDDocument document = written(paid("水 damage \u202Eסוד 🚰", null, 0), PaperSize.A4, false)) {
            String text = text(document).replaceAll("\\s", "");
            assertThat(text)
                    .contains("[U+6C34]damage[U+202E][U+05E1][U+05D5][U+05D3][U+1F6B0]")
                    .contains("doesnothaveeverycharacter");
            picture(document, "receipt-lacking");
        }
    }

    @Test
    void aWordWiderThanThePaperIsBrokenNotCut() throws Exception {
        try (PDDocument document = written(paid("x".repeat(400), null, 0), PaperSize.A4, false)) {
            assertThat(text(document).replaceAll("\\s", "")).contains("x".repeat(400));
        }
    }
}
