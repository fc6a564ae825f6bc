package dev.coffer.export;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A text as a QR code, module by module, with the quiet edge that readers need. */
record QrMark(BitMatrix modules) {
    private static final int QUIET = 4;

    /** @throws IllegalArgumentException where the text is too long for a QR code */
    static QrMark of(String text) {
        try {
            return new QrMark(new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            1,
                            1,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M)));
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    int side() {
        return modules.getWidth();
    }

    boolean dark(int column, int row) {
        return modules.get(column, row);
    }
}
