package dev.coffer.export;

import dev.coffer.core.export.PaperSize;
import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Pages that fill from top to bottom. Whoever writes asks for room first; where there is none a new page begins. Lengths are points, y
 * grows downwards from the top edge.
 */
final class Paper implements AutoCloseable {
    static final float MARGIN = 48;
    static final float FOOT = 60;
    static final Color RULE = new Color(0xC4CCD6);

    private final PDDocument document;
    private final PDRectangle size;
    private final PageHead head;
    private PDPageContentStream page;
    private float y = MARGIN;

    /** What stands on top of every page but the first. */
    interface PageHead {
        void draw(Paper paper) throws IOException;
    }

    Paper(PDDocument document, PaperSize size, PageHead head) throws IOException {
        this.document = document;
        this.head = head;
        this.size = size == PaperSize.A4 ? PDRectangle.A4 : PDRectangle.LETTER;
        page = begin();
    }

    private PDPageContentStream begin() throws IOException {
        PDPage fresh = new PDPage(size);
        document.addPage(fresh);
        y = MARGIN;
        return new PDPageContentStream(document, fresh);
    }

    float width() {
        return size.getWidth() - 2 * MARGIN;
    }

    float y() {
        return y;
    }

    void down(float by) {
        y += by;
    }

    /** How much fits on the present page. */
    float room() {
        return size.getHeight() - FOOT - y;
    }

    void need(float height) throws IOException {
        if (room() < height) {
            page.close();
            page = begin();
            head.draw(this);
        }
    }

    /** One line with its top at the present height; does not move down. {@code x} counts from the left margin. */
    void text(float x, String text, Ink ink) throws IOException {
        put(page, MARGIN + x, y + ink.size(), text, ink);
    }

    void textRight(String text, Ink ink) throws IOException {
        text(width() - ink.width(text), text, ink);
    }

    /** Lines one under the other, over as many pages as they take. */
    void lines(float x, List<String> lines, Ink ink) throws IOException {
        for (String line : lines) {
            need(ink.lineHeight());
            text(x, line, ink);
            down(ink.lineHeight());
        }
    }

    void rule() throws IOException {
        page.setStrokingColor(RULE);
        page.setLineWidth(0.7f);
        page.moveTo(MARGIN, size.getHeight() - y);
        page.lineTo(MARGIN + width(), size.getHeight() - y);
        page.stroke();
    }

    /** A filled box behind what follows, from the present height. */
    void box(float x, float width, float height, Color fill) throws IOException {
        page.setNonStrokingColor(fill);
        page.addRect(MARGIN + x, size.getHeight() - y - height, width, height);
        page.fill();
    }

    /** A QR code with its top edge at the present height. */
    void qr(QrMark mark, float x, float side) throws IOException {
        float module = side / mark.side();
        page.setNonStrokingColor(Color.BLACK);
        for (int row = 0; row < mark.side(); row++) {
            for (int column = 0; column < mark.side(); column++) {
                if (mark.dark(column, row)) {
                    // A hair wider than a module, or viewers draw white lines between neighbours.
                    page.addRect(
                            MARGIN + x + column * module,
                            size.getHeight() - y - (row + 1) * module,
                            module * 1.02f,
                            module * 1.02f);
                }
            }
        }
        page.fill();
    }

    /** Under every page, once all of them are there: the lines on the left, the page's number on the right. */
    void foot(List<String> lines, Ink ink) throws IOException {
        page.close();
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            try (PDPageContentStream each = new PDPageContentStream(
                    document, document.getPage(i), PDPageContentStream.AppendMode.APPEND, true)) {
                float at = size.getHeight() - FOOT + 14;
                each.setStrokingColor(RULE);
                each.setLineWidth(0.7f);
                each.moveTo(MARGIN, size.getHeight() - at + 4);
                each.lineTo(MARGIN + width(), size.getHeight() - at + 4);
                each.stroke();
                String number = "Page " + (i + 1) + " of " + pages;
                put(each, MARGIN + width() - ink.width(number), at + ink.size(), number, ink);
                for (String line : lines) {
                    put(each, MARGIN, at + ink.size(), line, ink);
                    at += ink.lineHeight();
                }
            }
        }
    }

    /** A line with its baseline {@code fromTop} below the top edge. */
    private void put(PDPageContentStream to, float x, float fromTop, String text, Ink ink) throws IOException {
        to.beginText();
        to.setNonStrokingColor(ink.color());
        to.setFont(ink.font().font(), ink.size());
        to.newLineAtOffset(x, size.getHeight() - fromTop);
        to.showText(text);
        to.endText();
    }

    @Override
    public void close() throws IOException {
        page.close();
    }
}
