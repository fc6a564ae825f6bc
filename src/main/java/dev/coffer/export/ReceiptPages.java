package dev.coffer.export;

import dev.coffer.core.address.AddressGroups;
import dev.coffer.core.export.PayoutRecord;
import dev.coffer.core.export.ReceiptRequest;
import dev.coffer.core.money.AmountText;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.RemotePayout;
import dev.coffer.core.payout.StateWords;
import dev.coffer.core.payout.TimelineStep;
import java.awt.Color;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Lays a receipt out: amount and state, receiver, facts, transaction, timeline. */
final class ReceiptPages {
    private static final Color TEXT = new Color(0x1B2430);
    private static final Color QUIET = new Color(0x5B6675);
    private static final Color EVEN = new Color(0x1B2430);
    private static final Color ODD = new Color(0x1F4E9E);
    private static final Color ALARM = new Color(0xA3162E);
    private static final Color SHADE = new Color(0xEEF1F5);
    private static final float LABELS = 118;
    private static final float QR_SIDE = 108;
    private static final int LONGEST_IN_CODE = 256;
    private static final float GAP = 12;
    private static final float STATE_AT = 172;
    private static final float DETAIL_AT = 290;

    private final Paper paper;
    private final PayoutRecord record;
    private final Payout payout;
    private final Moments moments;
    private final Imprint imprint;
    private final Ink title;
    private final Ink strong;
    private final Ink text;
    private final Ink quiet;
    private final Ink small;
    private final Ink mono;
    private final Ink fine;
    /** How wide a line may be: beside the code less than below it. */
    private float beside;

    private float codeEnds;

    /** What the paper says of itself. */
    record Imprint(String program, Instant made, boolean training) {}

    private ReceiptPages(PDDocument document, PayoutRecord record, ReceiptRequest request, Imprint imprint)
            throws IOException {
        this.record = record;
        this.payout = record.payout();
        this.imprint = imprint;
        moments = new Moments(request.zone());
        PaperFont sans = PaperFont.load(document, "DejaVuSans.ttf");
        PaperFont bold = PaperFont.load(document, "DejaVuSans-Bold.ttf");
        title = new Ink(bold, 17, TEXT);
        strong = new Ink(bold, 9, TEXT);
        text = new Ink(sans, 9, TEXT);
        quiet = new Ink(sans, 9, QUIET);
        small = new Ink(sans, 7, QUIET);
        mono = new Ink(PaperFont.load(document, "DejaVuSansMono.ttf"), 10, TEXT);
        fine = new Ink(mono.font(), 8.5f, TEXT);
        paper = new Paper(document, request.paper(), this::continued);
        beside = paper.width();
    }

    static void draw(PDDocument document, PayoutRecord record, ReceiptRequest request, Imprint imprint)
            throws IOException {
        ReceiptPages pages = new ReceiptPages(document, record, request, imprint);
        try (Paper paper = pages.paper) {
            pages.title();
            pages.code();
            pages.amount();
            pages.receiver();
            pages.belowCode();
            pages.facts();
            pages.timeline();
            pages.missingCharacters();
            paper.foot(pages.footer(), pages.small);
        }
    }

    private void continued(Paper next) throws IOException {
        next.text(
                0, title.font().wrap(heading() + ", continued", 9, next.width()).getFirst(), strong);
        training();
        next.down(strong.lineHeight() + GAP / 2);
        next.rule();
        next.down(GAP);
    }

    private String heading() {
        return "Payout receipt · claim " + payout.draft().claimReference();
    }

    private void training() throws IOException {
        if (imprint.training()) {
            paper.textRight("TRAINING · no money moved", new Ink(strong.font(), 9, ALARM));
        }
    }

    private void title() throws IOException {
        training();
        if (imprint.training()) {
            paper.down(strong.lineHeight());
        }
        paper.lines(0, title.font().wrap(heading(), title.size(), paper.width()), title);
        paper.down(GAP / 2);
        paper.rule();
        paper.down(GAP);
    }

    /** The hash as a QR code on the right, beside what comes next. */
    private void code() throws IOException {
        String hash = hash();
        if (hash != null && hash.length() <= LONGEST_IN_CODE) {
            paper.qr(QrMark.of(hash), paper.width() - QR_SIDE + 8, QR_SIDE);
            paper.down(QR_SIDE);
            paper.text(paper.width() - QR_SIDE + 20, "The transaction hash", small);
            codeEnds = paper.y() + small.lineHeight();
            paper.down(-QR_SIDE);
            beside = paper.width() - QR_SIDE - GAP;
        }
    }

    private void belowCode() {
        paper.down(Math.max(0, codeEnds - paper.y()));
        paper.down(GAP / 2);
    }

    private void amount() throws IOException {
        Ink large = new Ink(title.font(), 15, TEXT);
        paragraph(AmountText.labelled(payout.draft().amount()).replace(AmountText.GROUP, '\u00a0'), large);
        StateWords state = StateWords.of(payout);
        paper.down(2);
        paragraph(state.label(), new Ink(strong.font(), 11, TEXT));
        paragraph(state.sentence(), text);
        if (payout.mismatch() != null) {
            paper.down(GAP / 2);
            paragraph(
                    "What Calypso has differs from what was confirmed here: " + payout.mismatch(),
                    new Ink(strong.font(), 9, ALARM));
        }
        paper.down(GAP);
    }

    private void paragraph(String words, Ink ink) throws IOException {
        paper.lines(0, ink.font().wrap(words, ink.size(), beside), ink);
    }

    /** Every character, in groups of four that alternate in colour, so that two papers can be compared with a finger. */
    private void receiver() throws IOException {
        String address = payout.draft().depositAddress().text();
        paper.text(0, "Receiver on " + payout.draft().chain().displayName(), quiet);
        paper.down(quiet.lineHeight() + 3);
        float blank = mono.width(" ") * 1.4f;
        float x = 0;
        float line = mono.lineHeight() + 3;
        paper.need(line);
        int number = 0;
        for (String group : AddressGroups.of(address)) {
            String shown = mono.font().printable(group);
            if (x + mono.width(shown) > beside) {
                paper.down(line);
                paper.need(line);
                x = 0;
            }
            paper.text(x, shown, new Ink(mono.font(), mono.size(), number++ % 2 == 0 ? EVEN : ODD));
            x += mono.width(shown) + blank;
        }
        paper.down(line);
        paragraph(address.length() + " characters", small);
    }

    private void facts() throws IOException {
        for (ReceiptFacts.Fact fact : new ReceiptFacts(payout, moments).all()) {
            fact(fact.name(), fact.value(), text);
        }
        String hash = hash();
        fact("Transaction hash", hash == null ? "None known" : hash, hash == null ? text : fine);
    }

    private void fact(String name, String value, Ink ink) throws IOException {
        List<String> lines = ink.font().wrap(value, ink.size(), paper.width() - LABELS);
        paper.need(Math.min(lines.size(), 3) * ink.lineHeight());
        paper.text(0, name, quiet);
        paper.lines(LABELS, lines, ink);
        paper.down(4);
    }

    private @Nullable String hash() {
        RemotePayout remote = payout.remote();
        String hash = remote == null ? null : remote.transactionHash();
        return hash == null || hash.isBlank() ? null : hash;
    }

    private void timeline() throws IOException {
        paper.down(GAP);
        paper.need(5 * text.lineHeight());
        paper.text(0, "Timeline", new Ink(strong.font(), 11, TEXT));
        paper.down(strong.lineHeight() + 7);
        paper.box(0, paper.width(), text.lineHeight() + 5, SHADE);
        paper.down(3);
        paper.text(4, "When, in " + moments.zone().getId(), quiet);
        paper.text(STATE_AT, "State, and how long", quiet);
        paper.text(DETAIL_AT, "What was said", quiet);
        paper.down(text.lineHeight() + 6);
        for (TimelineStep step : TimelineStep.of(payout, record.timeline(), imprint.made())) {
            step(step);
        }
    }

    private void step(TimelineStep step) throws IOException {
        List<Cell> when = new ArrayList<>();
        add(when, 4, moments.brief(step.change().at()), text, STATE_AT - 12);
        add(when, 4, Moments.utc(step.change().at()), small, STATE_AT - 12);
        List<Cell> state = new ArrayList<>();
        add(state, STATE_AT, step.words().label(), strong, DETAIL_AT - STATE_AT - 8);
        add(state, STATE_AT, step.lastedText(), text, DETAIL_AT - STATE_AT - 8);
        List<Cell> said = new ArrayList<>();
        String detail = step.change().detail();
        add(said, DETAIL_AT, detail == null ? "" : detail, text, paper.width() - DETAIL_AT);
        int height = Math.max(when.size(), Math.max(state.size(), said.size()));
        paper.need(Math.min(height, 4) * text.lineHeight());
        for (int i = 0; i < height; i++) {
            paper.need(text.lineHeight());
            for (List<Cell> column : List.of(when, state, said)) {
                if (i < column.size()) {
                    Cell cell = column.get(i);
                    paper.text(cell.x(), cell.line(), cell.ink());
                }
            }
            paper.down(text.lineHeight());
        }
        paper.down(3);
        paper.rule();
        paper.down(4);
    }

    private record Cell(float x, String line, Ink ink) {}

    private static void add(List<Cell> column, float x, String value, Ink ink, float width) {
        if (!value.isEmpty()) {
            ink.font().wrap(value, ink.size(), width).forEach(line -> column.add(new Cell(x, line, ink)));
        }
    }

    private void missingCharacters() throws IOException {
        List<@Nullable String> texts = new ArrayList<>(List.of(
                payout.draft().claimReference(),
                payout.draft().comment(),
                payout.issuedBy(),
                StateWords.of(payout).label()));
        record.timeline().forEach(change -> texts.add(change.detail()));
        if (texts.stream().anyMatch(each -> each != null && text.font().lacks(each))) {
            paper.down(GAP / 2);
            paper.lines(
                    0,
                    small.font()
                            .wrap(
                                    "The font of this receipt does not have every character of these texts. Those it lacks stand as"
                                            + " their Unicode numbers, such as [U+4E2D]; Coffer's screen and its exports have them all.",
                                    small.size(),
                                    paper.width()),
                    small);
        }
    }

    private List<String> footer() {
        Instant read = payout.remoteReadAt();
        String asOf = read == null
                ? "Calypso was not known to have this payout when this was printed."
                : "States as Coffer last read them from Calypso on " + moments.local(read) + ".";
        List<String> lines = new ArrayList<>();
        float width = paper.width() - 70;
        lines.addAll(small.font()
                .wrap(
                        "Print of one payout from the ledger of " + imprint.program() + ", made on "
                                + moments.local(imprint.made())
                                + ". It is the payer's own record, not a statement by Calypso or the receiver.",
                        small.size(),
                        width));
        lines.addAll(small.font().wrap(asOf, small.size(), width));
        return lines;
    }
}
