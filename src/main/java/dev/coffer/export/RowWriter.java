package dev.coffer.export;

import dev.coffer.core.export.PayoutRecord;
import java.io.IOException;

/** One kind of file while it is written. */
interface RowWriter {

    void write(PayoutRecord row) throws IOException;

    /** Ends the file. The stream under it is the caller's to close. */
    void finish(Cover cover) throws IOException;
}
