package dev.coffer.export;

import dev.coffer.core.export.PayoutRecord;
import dev.coffer.core.payout.RemotePayout;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;

/**
 * One JSON object a line, UTF-8, with the members of the CSV's columns and Calypso's answer as it came. Amounts are strings of plain decimals, since a reader that takes
 * JSON numbers for binary fractions would round them; what a payout does not have is left out.
 */
final class JsonLinesExport implements RowWriter {
    private final List<Column> columns;
    private final JsonGenerator json;

    JsonLinesExport(OutputStream out, Moments moments) {
        columns = Columns.in(moments);
        json = Json.MAPPER
                .writer()
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .withRootValueSeparator("\n")
                .createGenerator(out);
    }

    @Override
    public void write(PayoutRecord row) throws IOException {
        try {
            json.writeStartObject();
            for (Column column : columns) {
                String value = column.value().apply(row);
                if (value != null) {
                    json.writeName(column.name());
                    switch (column.kind()) {
                        case TEXT, PLAIN -> json.writeString(value);
                        case TRUTH -> json.writeBoolean(Boolean.parseBoolean(value));
                        case LIST -> json.writeRawValue(value);
                    }
                }
            }
            RemotePayout remote = row.payout().remote();
            if (remote != null) {
                json.writeName("calypso_answer");
                json.writeString(remote.raw());
            }
            json.writeEndObject();
        } catch (JacksonException e) {
            throw new IOException(e.getOriginalMessage(), e);
        }
    }

    @Override
    public void finish(Cover cover) throws IOException {
        try {
            if (cover.totals().rows() > 0) {
                json.writeRaw('\n');
            }
            json.close();
        } catch (JacksonException e) {
            throw new IOException(e.getOriginalMessage(), e);
        }
    }
}
